// An invented episode note, with what tests look at.

/** The folder of the built-in show. */
export const showFolder = 'Grafana Office Hours';

interface Parts {
	readonly date?: string;
	readonly url?: string;
	/** How many of the three steps of the checklist are done. */
	readonly done?: number;
	/** Whether the contact step carries an invite. */
	readonly quote?: boolean;
}

export function episode({ date = '', url = '', done = 0, quote = true }: Parts = {}): string {
	const box = (at: number) => (at < done ? '[x]' : '[ ]');
	return `---
url: ${url}
date: ${date}
---
# A heading

Guest:: Ann (Annie) Example

## Checklist

- ${box(0)} Contact the guest.${quote ? '\n\t> Dear guest, I saw your [blog post/video/post] on [source]. Come and talk about [topic].' : ''}
- ${box(1)} Choose a date.
- ${box(2)} Schedule a Slack message on the internal Slack workspace.

## References

\`\`\`
Contact Annie:
Email: annie@example.org
\`\`\`

## After the show

- [ ] Add timestamps to the video.
`;
}
