// What CodeMirror and the stand-in app need of a browser and jsdom has not.
const { TextDecoder, TextEncoder } = require('node:util');

Object.assign(globalThis, { TextDecoder, TextEncoder });

const nowhere = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
Range.prototype.getBoundingClientRect = () => nowhere;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
	configurable: true,
	get() {
		return this.isConnected && this.style.display !== 'none' ? this.parentElement : null;
	},
});

// The page's clipboard to begin with; `setClipboard` puts others in its place.
let clipboard = '';
Object.defineProperty(navigator, 'clipboard', {
	configurable: true,
	value: {
		writeText: async (text) => {
			clipboard = text;
		},
		readText: async () => clipboard,
	},
});

// A pop-out: a frame has a window, a document and prototypes of its own, as another window has.
window.open = () => {
	const frame = document.createElement('iframe');
	document.body.append(frame);
	frame.contentWindow.close = () => frame.remove();
	return frame.contentWindow;
};
