/** Templates are text files; the build puts them into the bundle as strings. */
declare module '*.md' {
	const text: string;
	export default text;
}
