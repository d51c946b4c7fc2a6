import { useText } from '../text';
import { MenuButton } from '../ui';
import { LAYERS, type Layers } from './layers';

export interface LayerChoiceProps {
  readonly layers: Layers;
  readonly onLayers: (layers: Layers) => void;
}

/** Whose marks this screen shows; the others see what they choose. */
export function LayerChoice({ layers, onLayers }: LayerChoiceProps) {
  const words = useText().document.layers;
  return (
    <MenuButton
      look="text"
      aria-label={words.labelOf(words[layers])}
      groups={[
        {
          title: words.label,
          entries: LAYERS.map((one) => ({
            id: one,
            label: words[one],
            note: one === layers ? words.now : undefined,
          })),
        },
      ]}
      onChoose={(id) => {
        const chosen = LAYERS.find((one) => one === id);
        if (chosen !== undefined) {
          onLayers(chosen);
        }
      }}
    >
      {words.show(words[layers])}
    </MenuButton>
  );
}
