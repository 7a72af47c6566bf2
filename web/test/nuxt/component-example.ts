import { h, type Component, type VNode } from 'vue';

/** A component as a page shows it: with all that it can show, so that all of it is checked. */
export interface ComponentExample {
  component: Component;
  node: VNode;
}

type PropsOf<C> = C extends new (...args: never[]) => { $props: infer Props } ? Props : never;

/** Gives an example: a component with what it is given, and what it stands in. */
export function show<C extends Component>(
  component: C,
  props: PropsOf<C> & { lang?: string },
  slots: Record<string, () => unknown> = {},
  wrap: (node: VNode) => VNode = (node) => node,
): ComponentExample {
  return { component, node: wrap(h(component as Component, props, slots)) };
}
