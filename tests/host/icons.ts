// Icons by id from an injected source of SVG texts: lucide 0.446.0, the set the app carries. An unknown id draws nothing.

/** The SVG text of an icon, or null when there is none of that id. */
export type IconSource = (id: string) => string | null;

let source: IconSource = () => null;

/** Says where icons come from; `createApp` passes its option on. */
export function setIconSource(icons: IconSource): void {
	source = icons;
}

/** A fresh drawing of the icon, or null. Both `lucide-x` and `x` name it. */
export function getIcon(id: string): SVGSVGElement | null {
	const text = source(id.replace(/^lucide-/, ''));
	if (!text) return null;
	const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
	const icon = activeDocument.importNode(drawing, true) as unknown as SVGSVGElement;
	icon.removeAttribute('class');
	icon.classList.add('svg-icon', `lucide-${id.replace(/^lucide-/, '')}`);
	return icon;
}

export function setIcon(parent: HTMLElement, id: string): void {
	parent.replaceChildren();
	const icon = getIcon(id);
	if (icon) parent.append(parent.ownerDocument.adoptNode(icon));
}
