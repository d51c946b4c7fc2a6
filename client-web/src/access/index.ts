export { Access, type AccessProps } from './access';
export { problemOf, problemText, useProblem } from './problem';
export { type Session, type SessionState, useSession } from './session';
export { SignIn } from './sign-in';
export { type Names, namesOf, procedureOf, useNames } from './town';
export { type Attempt, useAttempt } from './use-attempt';
export { type Room, useRoom } from './use-room';
