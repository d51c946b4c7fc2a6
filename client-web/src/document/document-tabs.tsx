import { Tab, TabList, Tabs } from 'react-aria-components';
import { useText } from '../text';
import type { ConsultationView, DocumentId } from '../wire/messages.gen';
import './document-tabs.css';

export interface DocumentTabsProps {
  readonly consultation: ConsultationView;
  readonly onShow: (document: DocumentId) => void;
}

/** The documents on the table; the chosen one comes to the front for everybody. */
export function DocumentTabs({ consultation, onShow }: DocumentTabsProps) {
  const words = useText().document;
  return (
    <Tabs
      selectedKey={consultation.shown ?? ''}
      onSelectionChange={(key) => {
        if (key !== consultation.shown) {
          onShow(String(key));
        }
      }}
      keyboardActivation="manual"
    >
      <TabList className="document-tabs" aria-label={words.documents}>
        {consultation.documents.map((document) => (
          <Tab key={document.document} id={document.document} className="document-tab">
            {document.title}
            {document.finished === undefined ? null : (
              <span className="document-tab__state">{words.isFinished}</span>
            )}
          </Tab>
        ))}
      </TabList>
    </Tabs>
  );
}
