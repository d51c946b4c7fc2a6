import { useState } from 'react';
import { type Session, useProblem } from '../../../access';
import { useText } from '../../../text';
import { Notice, Progress } from '../../../ui';
import type { PackEntry, ProcedureId } from '../../../wire/messages.gen';
import { fetchProcedures } from '../../../wire/procedures';
import { ProcedureDetail } from './detail';
import { ProcedureList } from './list';
import './procedures.css';
import { useAsked } from './use-procedures';

/** The procedure the address names, such as `#procedures/tennyu`. */
function procedureInAddress(): ProcedureId | undefined {
  return /^#procedures\/([a-z0-9_-]{1,40})$/.exec(location.hash)?.[1];
}

/** 手続き: all of them, or one. */
export function Procedures({ session }: { readonly session: Session }) {
  const [procedure, setProcedure] = useState(procedureInAddress);
  const open = (chosen: ProcedureId | undefined): void => {
    setProcedure(chosen);
    history.replaceState(null, '', `#procedures${chosen === undefined ? '' : `/${chosen}`}`);
  };
  return procedure === undefined ? (
    <All session={session} onOpen={open} />
  ) : (
    <ProcedureDetail
      key={procedure}
      session={session}
      procedure={procedure}
      onClose={() => open(undefined)}
    />
  );
}

interface AllProps {
  readonly session: Session;
  readonly onOpen: (procedure: ProcedureId) => void;
}

function All({ session, onOpen }: AllProps) {
  const { common } = useText();
  const problem = useProblem();
  const { value, error } = useAsked<readonly PackEntry[]>(fetchProcedures, session.expired);
  if (error !== undefined) {
    return <Notice kind="error">{problem(error)}</Notice>;
  }
  return value === undefined ? (
    <Progress label={common.loading} />
  ) : (
    <ProcedureList session={session} entries={value} onOpen={onOpen} />
  );
}
