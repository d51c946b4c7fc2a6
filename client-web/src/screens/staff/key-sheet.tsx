import { TOOL_KEYS, TOOLS } from '../../document';
import { useText } from '../../text';
import { Button, Dialog } from '../../ui';
import { KEYS } from './keys';
import './key-sheet.css';

interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key of the desk on one sheet. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  const { common, document, staff } = useText();
  const text = staff.keys;
  const rows = [
    [KEYS.accept, text.accept],
    [KEYS.microphone, text.microphone],
    [KEYS.camera, text.camera],
    [KEYS.swap, text.swap],
    [KEYS.freeze, text.freeze],
    [KEYS.still, text.still],
    [KEYS.next, text.next],
    [KEYS.checklist, text.checklist],
    [KEYS.end, text.end],
    ['F6 / Shift + F6', text.regions],
    ...TOOLS.map((tool) => [TOOL_KEYS[tool].toUpperCase(), document.tools[tool]] as const),
    ['Ctrl + Z', text.undo],
    ['Ctrl + Y', text.redo],
    ['Ctrl + Z / Ctrl + Shift + Z', text.entries],
    ['Page Up / Page Down', text.pages],
    ['+ / −', text.zoom],
    ['+ / − / 0 / R', text.stills],
    ['Page Up / Page Down', text.stillPages],
    ['Tab / Shift + Tab', text.fields],
    ['Esc', text.close],
    [KEYS.help, text.help],
  ] as const satisfies readonly (readonly [key: string, does: string])[];
  return (
    <Dialog
      title={text.title}
      isOpen={isOpen}
      onClose={onClose}
      foot={<Button onPress={onClose}>{common.close}</Button>}
    >
      <table className="key-sheet">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.column.key}</th>
            <th scope="col">{text.column.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={does}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="key-sheet__note">{text.note}</p>
    </Dialog>
  );
}
