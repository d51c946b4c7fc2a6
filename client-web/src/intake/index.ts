export { EntryPost } from './entry-post';
export { ItemEditor } from './item-editor';
export * from './items';
export { useProblemWords } from './use-problem-words';
