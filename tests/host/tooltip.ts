// Tooltips are labels here: what a screen reader says, and what a scenario finds an element by.
export function setTooltip(element: HTMLElement, tooltip: string): void {
	element.setAttribute('aria-label', tooltip);
}
