import { yamlQuoted, yamlScalar } from '../../../src/core/text/yaml-scalar';

describe('A value in YAML', () => {
	test.each(['Nora Host', 'On air', 'Yes, and no', 'Null Island', '2024-01-05', 'Lamps & oil', 'a:b'])(
		'is plain where it is read back as this text: %s',
		(value) => {
			expect(yamlScalar(value)).toBe(value);
		},
	);

	test.each([
		'no',
		'ON',
		'True',
		'NULL',
		'NaN',
		'y',
		'',
		' a',
		'a ',
		'a: b',
		'a #b',
		'a---b',
		'12',
		'2024-01-05x',
		'[a]',
	])('is quoted where YAML might read something else: %j', (value) => {
		expect(yamlScalar(value)).toBe(JSON.stringify(value));
	});

	test.each([
		[0x7e, false],
		[0x7f, true],
		[0x85, true],
		[0x9f, true],
		[0xa0, false],
		[0x2027, false],
		[0x2028, true],
		[0x2029, true],
		[0x202a, false],
		[0xfeff, true],
		[0xfffd, false],
		[0xfffe, true],
		[0xffff, true],
	])('has the sign of the number %d escaped: %s', (code, escaped) => {
		const sign = String.fromCharCode(code);
		const written = `\\u${code.toString(16).padStart(4, '0')}`;
		expect(yamlQuoted(`a${sign}b`)).toBe(`"a${escaped ? written : sign}b"`);
	});
});
