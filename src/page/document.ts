/// <reference lib="dom" />

type Child = Node | string;

/** A new element. Text is set as text: nothing that a file holds is read as HTML here. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Elements below another. */
export function all(below: ParentNode, selector: string): readonly HTMLElement[] {
  return [...below.querySelectorAll<HTMLElement>(selector)];
}

/** A choice with its name. */
export function choice(
  name: string,
  options: readonly { readonly value: string; readonly text: string }[],
  chosen: string,
  onChoice: (value: string) => void,
): HTMLLabelElement {
  const select = make('select', {}, ...options.map(({ value, text }) => make('option', { value }, text)));
  select.value = chosen;
  select.addEventListener('change', () => {
    onChoice(select.value);
  });
  return make('label', {}, name, ' ', make('br', {}), select);
}
