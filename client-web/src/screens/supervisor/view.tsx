import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Access, type Session } from '../../access';
import { useDesk } from '../../queue/use-desk';
import { useLanguage, useText } from '../../text';
import { Button, DisplaySettings, PageHeader } from '../../ui';
import { Hours } from './hours';
import { PrivacyRequests } from './privacy-requests';
import { Procedures } from './procedures/procedures';
import { Records } from './records';
import { Wall } from './wall';
import './supervisor.css';

/** `/supervisor`: what goes on now, when the counters answer, the procedures, and the consultations of a day. */
export function SupervisorScreen() {
  return <Access screen="supervisor">{(session) => <Supervision session={session} />}</Access>;
}

const PLACES = ['wall', 'hours', 'procedures', 'records'] as const;

type Place = (typeof PLACES)[number];

/** What the address names, so that a wall that is loaded anew stays one. */
function placeInAddress(): Place {
  return PLACES.find((place) => location.hash.split('/')[0] === `#${place}`) ?? 'wall';
}

function Supervision({ session }: { session: Session }) {
  const { access, common, hours, practice, procedures, supervisor: text, wall } = useText();
  const { say } = useLanguage();
  const { me, town, signOut } = session;
  const [place, setPlace] = useState(placeInAddress);
  const desk = useDesk('supervisor', session);
  const titles: Readonly<Record<Place, string>> = {
    wall: wall.title,
    hours: hours.title,
    procedures: procedures.title,
    records: town.practiceKiosks === undefined ? text.records : practice.records,
  };

  const title = titles[place];
  useEffect(() => {
    document.title = `${title} | ${access.screens.supervisor}`;
  }, [title, access]);

  const choose = (chosen: Place): void => {
    setPlace(chosen);
    history.replaceState(null, '', `#${chosen}`);
  };

  return (
    <div className="supervisor">
      <PageHeader
        title={text.title}
        sub={`${say(town.name)} ${me.person.name}`}
        end={
          <>
            <DisplaySettings />
            <Button look="text" tone="quiet" onPress={signOut}>
              {common.signOut}
            </Button>
          </>
        }
      />
      <PrivacyRequests session={session} desk={desk} />
      <Tabs
        className="supervisor__tabs"
        selectedKey={place}
        onSelectionChange={(key) => choose(PLACES.find((one) => one === key) ?? 'wall')}
      >
        <TabList className="supervisor__list no-print" aria-label={text.tabs}>
          {PLACES.map((one) => (
            <Tab key={one} id={one} className="supervisor__tab">
              {titles[one]}
            </Tab>
          ))}
        </TabList>
        <main className="supervisor__main">
          <TabPanel id="wall" className="supervisor__panel">
            <Wall session={session} desk={desk} />
          </TabPanel>
          <TabPanel id="hours" className="supervisor__panel">
            <Hours session={session} desk={desk} />
          </TabPanel>
          <TabPanel id="procedures" className="supervisor__panel">
            <Procedures session={session} />
          </TabPanel>
          <TabPanel id="records" className="supervisor__panel">
            <Records session={session} desk={desk} />
          </TabPanel>
        </main>
      </Tabs>
    </div>
  );
}
