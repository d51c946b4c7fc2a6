import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useText } from '../../text';
import './side-tabs.css';

type Side = 'filling' | 'guide';

interface SideTabsProps {
  /** 記入: what is missing and what was said. */
  readonly filling: ReactNode;
  /** 確認・案内: what to check, what to know, how it came out. */
  readonly guide: ReactNode;
  /** Whether a document is on the table; the first that is opened brings 記入 to the front. */
  readonly hasDocument: boolean;
}

/** The right column: one thing at a time, in full height. */
export function SideTabs({ filling, guide, hasDocument }: SideTabsProps) {
  const text = useText().staff.side;
  const [chosen, setChosen] = useState<Side>(hasDocument ? 'filling' : 'guide');
  useEffect(() => {
    if (hasDocument) {
      setChosen('filling');
    }
  }, [hasDocument]);
  const panels: Readonly<Record<Side, ReactNode>> = { filling, guide };
  return (
    <Tabs
      className="side-tabs"
      selectedKey={chosen}
      onSelectionChange={(key) => setChosen(key === 'guide' ? 'guide' : 'filling')}
    >
      <TabList className="side-tabs__list" aria-label={text.title}>
        {(['filling', 'guide'] as const).map((side) => (
          <Tab key={side} id={side} className="side-tabs__tab">
            {text[side]}
          </Tab>
        ))}
      </TabList>
      {(['filling', 'guide'] as const).map((side) => (
        <TabPanel key={side} id={side} className="side-tabs__panel">
          {panels[side]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
