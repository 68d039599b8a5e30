// Writes to the page only what differs: a panel in which nothing changed costs nothing, and a screen reader says nothing twice.

/** Sets the text of an element unless it is that already. */
export function setTextOnce(el: HTMLElement, text: string): void {
	if (el.textContent !== text) el.setText(text);
}

/** Sets an attribute, or removes it for null, unless it is so already. */
export function setAttrOnce(el: HTMLElement, name: string, value: string | null): void {
	if (el.getAttribute(name) === value) return;
	if (value === null) el.removeAttribute(name);
	else el.setAttribute(name, value);
}

/** Adds or removes a class unless it is so already. */
export function setClassOnce(el: HTMLElement, name: string, on: boolean): void {
	if (el.hasClass(name) !== on) el.toggleClass(name, on);
}
