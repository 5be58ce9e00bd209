import type { Snapshot, SnapshotElement } from './take-snapshot.ts';

/**
 * A document made of a snapshot, as small as Readability allows: workers have no DOM of their own.
 * Texts remember which node of the snapshot they are, so what an extractor keeps can be
 * distinguished in the snapshot itself. Nothing here recurses, so no nesting can exhaust the stack.
 */
export class PageDocument {
  readonly nodeType = 9;
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly title: string;
  readonly baseURI: string;
  readonly documentURI: string;
  /** Elements whose `innerHTML` was read, in that order. */
  readonly copies: PageElement[] = [];

  /**
   * `isSeen` names elements that count as seen, whatever their attributes say; those `isLeftOut`
   * names are not part of the document.
   */
  constructor(
    snapshot: Snapshot,
    {
      isSeen = () => false,
      isLeftOut = () => false,
    }: { isSeen?: (element: number) => boolean; isLeftOut?: (element: number) => boolean } = {},
  ) {
    this.title = snapshot.title;
    this.baseURI = snapshot.url;
    this.documentURI = snapshot.url;
    const elements: (PageElement | undefined)[] = [];
    this.documentElement = new PageElement(this, 'html');
    this.documentElement.__JSDOMParser__ = true;
    let body: PageElement | undefined;
    for (const [index, node] of snapshot.nodes.entries()) {
      if (isLeftOut(node.length === 2 ? node[0] : index)) continue;
      const parent = elements[node[0]] ?? this.documentElement;
      if (node.length === 2) {
        const text = new PageText(node[1]);
        text.source = index;
        parent.appendChild(text);
      } else if (index > 0 || node[1] !== 'html') {
        const element = new PageElement(this, node[1]);
        setAttributes(element, node, isSeen(index));
        elements[index] = element;
        parent.appendChild(element);
        if (node[1] === 'body') body ??= element;
      } else elements[0] = this.documentElement;
    }
    if (snapshot.language) this.documentElement.setAttribute('lang', snapshot.language);
    if (!body) {
      body = new PageElement(this, 'body');
      while (this.documentElement.firstChild) body.appendChild(this.documentElement.firstChild);
      this.documentElement.appendChild(body);
    }
    this.body = body;
  }

  get firstChild(): PageElement {
    return this.documentElement;
  }

  createElement(tag: string): PageElement {
    return new PageElement(this, tag.toLowerCase());
  }

  createTextNode(text: string): PageText {
    return new PageText(text);
  }

  getElementsByTagName(tag: string): PageElement[] {
    return this.querySelectorAll(tag);
  }

  querySelectorAll(tags: string): PageElement[] {
    const own =
      tags === '*' || tags.toLowerCase().split(',').includes('html') ? [this.documentElement] : [];
    return [...own, ...this.documentElement.querySelectorAll(tags)];
  }
}

export type PageNode = PageText | PageElement;

abstract class Linked {
  parentNode: PageElement | null = null;
  nextSibling: PageNode | null = null;
  previousSibling: PageNode | null = null;

  get parentElement(): PageElement | null {
    return this.parentNode;
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node && node.nodeType !== 1) node = node.nextSibling;
    return node as PageElement | null;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node && node.nodeType !== 1) node = node.previousSibling;
    return node as PageElement | null;
  }

  remove(): void {
    this.parentNode?.removeChild(this as unknown as PageNode);
  }
}

export class PageText extends Linked {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes: readonly PageNode[] = [];
  /** Index of the node of the snapshot this text is, -1 for one made since. */
  source = -1;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }
}

export class PageElement extends Linked {
  readonly nodeType = 1;
  readonly ownerDocument: PageDocument;
  localName: string;
  tagName: string;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  /** Readability reads this from the root to decide whether it may rename elements in place. */
  __JSDOMParser__ = false;
  readonly #values = new Map<string, string>();

  constructor(ownerDocument: PageDocument, tag: string) {
    super();
    this.ownerDocument = ownerDocument;
    this.localName = tag;
    this.tagName = tag.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): PageElement[] {
    const elements: PageElement[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 1) elements.push(node);
    return elements;
  }

  get firstElementChild(): PageElement | null {
    return this.firstChild?.nodeType === 1
      ? this.firstChild
      : (this.firstChild?.nextElementSibling ?? null);
  }

  get attributes(): { name: string; value: string; cloneNode: () => unknown }[] {
    return [...this.#values].map(([name, value]) => ({
      name,
      value,
      cloneNode: () => ({ name, value }),
    }));
  }

  get className(): string {
    return this.#values.get('class') ?? '';
  }

  set className(value: string) {
    this.#values.set('class', value);
  }

  get id(): string {
    return this.#values.get('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get src(): string {
    return this.#values.get('src') ?? '';
  }

  get srcset(): string {
    return '';
  }

  get style(): { display: string; visibility: string } {
    const text = this.#values.get('style') ?? '';
    return {
      display: /display\s*:\s*([a-z-]+)/i.exec(text)?.[1] ?? '',
      visibility: /visibility\s*:\s*([a-z-]+)/i.exec(text)?.[1] ?? '',
    };
  }

  get textContent(): string {
    let text = '';
    let node: PageNode | null = this.firstChild;
    while (node) {
      if (node.nodeType === 3) text += node.textContent;
      else if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      node = afterIn(this, node);
    }
    return text;
  }

  set textContent(text: string) {
    while (this.firstChild) this.removeChild(this.firstChild);
    this.appendChild(new PageText(text));
  }

  /**
   * Not markup but a ticket for a copy of what is inside: all Readability does with it is to put it
   * back before another try.
   */
  get innerHTML(): string {
    return String(this.ownerDocument.copies.push(this.#copy()) - 1);
  }

  set innerHTML(ticket: string) {
    while (this.firstChild) this.removeChild(this.firstChild);
    const original = this.ownerDocument.copies[Number(ticket)];
    if (!original) return;
    const copy = original.#copy();
    while (copy.firstChild) this.appendChild(copy.firstChild);
  }

  getAttribute(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#values.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.#values.set(name, value);
  }

  setAttributeNode({ name, value }: { name: string; value: string }): void {
    this.#values.set(name, value);
  }

  removeAttribute(name: string): void {
    this.#values.delete(name);
  }

  getElementsByTagName(tag: string): PageElement[] {
    return this.querySelectorAll(tag);
  }

  /**
   * The elements inside with one of these tags, in document order; a list of tag names is all
   * Readability selects by.
   */
  querySelectorAll(tags: string): PageElement[] {
    const found: PageElement[] = [];
    const wanted = new Set(tags.toLowerCase().split(','));
    const isAny = wanted.has('*');
    let node: PageNode | null = this.firstChild;
    while (node) {
      if (node.nodeType === 1) {
        if (isAny || wanted.has(node.localName)) found.push(node);
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
      }
      node = afterIn(this, node);
    }
    return found;
  }

  appendChild<Node extends PageNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  insertBefore<Node extends PageNode>(node: Node, before: PageNode | null): Node {
    node.parentNode?.removeChild(node);
    const previous = before ? before.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (before) before.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  removeChild<Node extends PageNode>(node: Node): Node {
    if (node.previousSibling) node.previousSibling.nextSibling = node.nextSibling;
    else this.firstChild = node.nextSibling;
    if (node.nextSibling) node.nextSibling.previousSibling = node.previousSibling;
    else this.lastChild = node.previousSibling;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    return node;
  }

  replaceChild<Node extends PageNode>(node: PageNode, old: Node): Node {
    if (node === (old as PageNode)) return old;
    const before = old.nextSibling === node ? node.nextSibling : old.nextSibling;
    this.removeChild(old);
    this.insertBefore(node, before);
    return old;
  }

  #shallow(): PageElement {
    const element = new PageElement(this.ownerDocument, this.localName);
    for (const [name, value] of this.#values) element.#values.set(name, value);
    return element;
  }

  #copy(): PageElement {
    const copy = this.#shallow();
    const pairs: [PageElement, PageElement][] = [[this, copy]];
    for (let pair = pairs.pop(); pair; pair = pairs.pop())
      for (let node = pair[0].firstChild; node; node = node.nextSibling)
        if (node.nodeType === 3) {
          const text = new PageText(node.textContent);
          text.source = node.source;
          pair[1].appendChild(text);
        } else {
          const element = node.#shallow();
          pair[1].appendChild(element);
          pairs.push([node, element]);
        }
    return copy;
  }
}

/** The texts inside an element, in document order. */
export function textsUnder(root: PageElement): PageText[] {
  const texts: PageText[] = [];
  let node: PageNode | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) texts.push(node);
    else if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    node = afterIn(root, node);
  }
  return texts;
}

/** What comes after a node and all inside it, within the root; null at the root's end. */
function afterIn(root: PageElement, node: PageNode): PageNode | null {
  let at: PageNode | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at && at !== root ? at.nextSibling : null;
}

const hidingAttributes = new Set(['hidden', 'style', 'aria-hidden', 'inert']);

function setAttributes(
  element: PageElement,
  [, , attributes]: SnapshotElement,
  isSeen: boolean,
): void {
  if (attributes)
    for (const [name, value] of Object.entries(attributes))
      if (!isSeen || !hidingAttributes.has(name)) element.setAttribute(name, value);
}
