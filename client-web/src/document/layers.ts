import type { Annotation, Person } from '../wire/messages.gen';

/** 全部, 自分, 相手, なし: whose marks are shown on this screen. */
export type Layers = 'all' | 'own' | 'others' | 'none';

export const LAYERS: readonly Layers[] = ['all', 'own', 'others', 'none'];

/** Whether marks of one's own, or of others, are shown. */
export function shows(layers: Layers, own: boolean): boolean {
  return layers === 'all' || layers === (own ? 'own' : 'others');
}

/** What is shown of the marks on a page. */
export function shownMarks(
  annotations: readonly Annotation[],
  page: number,
  layers: Layers,
  me: Person,
): readonly Annotation[] {
  return annotations.filter((a) => a.mark.page === page && shows(layers, a.by.id === me.id));
}

/** Of the marks, those that this person may erase: staff any, others their own. */
export function erasable(annotations: readonly Annotation[], me: Person): readonly Annotation[] {
  return me.role === 'staff' ? annotations : annotations.filter((a) => a.by.id === me.id);
}
