import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useText } from '../../text';
import './side-tabs.css';

const SIDES = ['filling', 'guide', 'checklist', 'outcome'] as const;

type Side = (typeof SIDES)[number];

/** Which one is to come to the front; another object for each time. */
export interface SideWish {
  readonly side: Side;
}

interface SideTabsProps {
  /** 記入: what is missing and what was said. */
  readonly filling: ReactNode;
  /** 確認・案内: what to check and what to know. */
  readonly guide: ReactNode;
  /** 確認リスト: what each procedure asks for and how far it is. */
  readonly checklist: ReactNode;
  /** 結果・メモ: how it came out, as far as that is known already. */
  readonly outcome: ReactNode;
  /** Whether a document is on the table; the first that is opened brings 記入 to the front. */
  readonly hasDocument: boolean;
  readonly wish: SideWish | undefined;
}

/** The right column: one thing at a time, in full height. */
export function SideTabs({ filling, guide, checklist, outcome, hasDocument, wish }: SideTabsProps) {
  const text = useText().staff.side;
  const [chosen, setChosen] = useState<Side>(hasDocument ? 'filling' : 'guide');
  useEffect(() => {
    if (hasDocument) {
      setChosen('filling');
    }
  }, [hasDocument]);
  useEffect(() => {
    if (wish !== undefined) {
      setChosen(wish.side);
    }
  }, [wish]);
  const panels: Readonly<Record<Side, ReactNode>> = { filling, guide, checklist, outcome };
  return (
    <Tabs
      className="side-tabs"
      selectedKey={chosen}
      onSelectionChange={(key) => setChosen(SIDES.find((side) => side === key) ?? 'filling')}
    >
      <TabList className="side-tabs__list" aria-label={text.title}>
        {SIDES.map((side) => (
          <Tab key={side} id={side} className="side-tabs__tab">
            {text[side]}
          </Tab>
        ))}
      </TabList>
      {SIDES.map((side) => (
        <TabPanel key={side} id={side} className="side-tabs__panel">
          {panels[side]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
