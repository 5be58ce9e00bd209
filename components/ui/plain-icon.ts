import { createElement, type SVGProps } from 'react';

/** The shapes of an icon on a square of 24 units. */
export type IconShapes = readonly (readonly [tag: string, attributes: Record<string, string>])[];

/**
 * An icon of lucide's as lucide draws it, without what this extension never asks of it (contexts, names as classes, strokes that do not
 * scale). The build puts it in the place of lucide's own (`scripts/plain-icons.ts`).
 */
export function plainIcon(shapes: IconShapes) {
  return ({ size = 24, ...attributes }: SVGProps<SVGSVGElement> & { size?: number }) =>
    createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...attributes,
      },
      ...shapes.map(([tag, attributesOfShape]) => createElement(tag, attributesOfShape)),
    );
}
