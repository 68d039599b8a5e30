import fc from 'fast-check';
import { mailtoLink } from '../../../src/core/text/mailto';
import { runs } from '../../runs';

describe('A mail draft', () => {
	test('opens with recipients, subject and body', () => {
		const link = mailtoLink({
			to: ['ana@example.com', 'bo+tea@example.com'],
			cc: ['cem@example.com'],
			subject: 'Tea & milk?',
			body: 'Hi Ana,\n\n1 + 1 = 100 %',
		});
		expect(link).toEqual({
			address:
				'mailto:ana@example.com,bo%2Btea@example.com?cc=cem@example.com&subject=Tea%20%26%20milk%3F&body=Hi%20Ana%2C%0D%0A%0D%0A1%20%2B%201%20%3D%20100%20%25',
			hasBody: true,
		});
	});

	test('may have no recipient and nothing else', () => {
		expect(mailtoLink({ to: [], subject: '', body: '' }).address).toBe('mailto:');
	});

	test('has the subject alone when the link would grow longer than 1,800 characters (hazard 70)', () => {
		const fits = mailtoLink({ to: [], subject: 's', body: 'b'.repeat(1800 - 'mailto:?subject=s&body='.length) });
		expect(fits.hasBody).toBe(true);
		expect(fits.address).toHaveLength(1800);
		expect(mailtoLink({ to: ['ana@example.com'], subject: 'Tea', body: 'ü'.repeat(301) })).toEqual({
			address: 'mailto:ana@example.com?subject=Tea',
			hasBody: false,
		});
	});

	test('gains no recipient and no header from any text (hazard 70)', () => {
		const text = fc.array(
			fc.oneof(
				fc.string({ unit: 'binary', maxLength: 8 }),
				fc.constantFrom('&bcc=', '?', '#', '\r\nBcc: x', '%0A', '+', ',', '\ud83d'),
			),
			{ maxLength: 8, size: 'max' },
		);
		fc.assert(
			fc.property(text, text, text, (to, subject, body) => {
				const { address } = mailtoLink({
					to: [`${to.join('')}@example.com`],
					subject: `s${subject.join('')}`,
					body: `b${body.join('')}`,
				});
				const [path = '', query = ''] = address.slice('mailto:'.length).split('?');
				expect(address.split('?')).toHaveLength(2);
				expect(path.split(',')).toHaveLength(1);
				expect(query.split('&').map((part) => part.split('=')[0])).toEqual(['subject', 'body']);
				expect(decodeURIComponent(query)).not.toMatch(/^subject=[^&]*[\r\n]/);
				expect(address).toMatch(/^mailto:[\x21-\x7e]*$/);
			}),
			{ seed: 70, numRuns: runs(2000) },
		);
	});
});
