import { embedAddress, isVideoId, isYouTube, videoIdOf, watchAddress } from '../../../src/core/text/youtube';

const id = '-bcdefghi_k';

describe('The video of an address (hazard 37)', () => {
	it.each([
		`https://www.youtube.com/watch?v=${id}`,
		`http://youtube.com/watch?v=${id}`,
		`https://m.youtube.com/watch?v=${id}`,
		`https://music.youtube.com/watch?v=${id}&feature=share`,
		`https://www.youtube.com/watch?list=PL1&v=${id}&index=2`,
		`https://www.youtube.com/watch?v=${id}&t=42s`,
		`https://www.youtube.com/watch?app=desktop&v=${id}&ab_channel=x`,
		`https://www.youtube.com/watch/?v=${id}`,
		`https://www.youtube.com/watch?v=${id}#t=10`,
		`https://youtu.be/${id}`,
		`https://youtu.be/${id}?si=abc`,
		`https://youtu.be/${id}/`,
		`youtu.be/${id}`,
		`https://youtube.com/live/${id}`,
		`https://www.youtube.com/live/${id}?feature=share`,
		`https://www.youtube.com/live/${id}/`,
		`https://www.youtube.com/embed/${id}`,
		`https://www.youtube.com/embed/${id}?si=XgfrMfDWGqocyXFS`,
		`https://www.youtube-nocookie.com/embed/${id}`,
		`https://youtube-nocookie.com/embed/${id}?start=10`,
		`https://www.youtube.com/shorts/${id}`,
		`https://www.youtube.com/v/${id}`,
		`https://studio.youtube.com/video/${id}/livestreaming`,
		`https://studio.youtube.com/video/${id}/edit`,
		`studio.youtube.com/video/${id}`,
		`youtube.com/watch?v=${id}`,
		`www.youtube.com/live/${id}`,
		`//www.youtube.com/embed/${id}`,
		`HTTPS://WWW.YOUTUBE.COM/watch?v=${id}`,
		`  https://youtu.be/${id}  `,
	])('is found: %s', (address) => {
		expect(videoIdOf(address)).toBe(id);
		expect(isYouTube(address)).toBe(true);
	});

	it.each([
		'',
		' ',
		id,
		'https://youtube.com',
		'https://www.youtube.com/',
		'https://www.youtube.com/watch',
		'https://www.youtube.com/watch?v=',
		'https://www.youtube.com/watch?v=TBD',
		'https://youtube.com/live/xxx',
		'https://youtube.com/live/TODO',
		'https://www.youtube.com/embed/',
		'https://www.youtube.com/watch?v=abcdefghijkl',
		'https://www.youtube.com/watch?v=abcdefghij',
		'https://www.youtube.com/watch?v=abcdefghij!',
		'https://www.youtube.com/watch?v=abcdefghij%20',
		'https://www.youtube.com/playlist?list=PLabcdefghijk',
		'https://www.youtube.com/@grafana',
		'https://www.youtube.com/@grafana/live',
		'https://www.youtube.com/c/abcdefghijk',
		'https://www.youtube.com/channel/abcdefghijk',
		'https://www.youtube.com/embed/live_stream?channel=UC1',
		'https://www.youtube.com/embed/videoseries?list=PL1',
		'https://youtu.be/',
		'https://studio.youtube.com/channel/abcdefghijk',
		`https://youtube.com.evil.com/watch?v=${id}`,
		`https://evil.com/watch?v=${id}`,
		`https://evil.com/?u=https://youtube.com/watch?v=${id}`,
		`https://notyoutube.com/watch?v=${id}`,
		`https://youtube.com@evil.com/watch?v=${id}`,
		`https://evil.com#youtube.com/watch?v=${id}`,
		`https://youtube.com:8080/watch?v=${id}`,
		`javascript:alert(1)//youtube.com/watch?v=${id}`,
		`javascript://youtube.com/watch?v=${id}`,
		`data:text/html,youtube.com/watch?v=${id}`,
		`ftp://youtube.com/watch?v=${id}`,
		`file:///youtube.com/watch?v=${id}`,
		`https://vimeo.com/${id}`,
		`https://www.youtube.com/watch?v=${id} https://x`,
		`https://www.youtube.com/watch?V=${id}`,
		`https://kids.youtube.com.evil/watch?v=${id}`,
		`ttps://www.youtube.com/live/${id}`,
		`[x](https://youtu.be/${id})`,
		`https://www.youtube.com/watch/${id}`,
	])('is not: %s', (address) => {
		expect(videoIdOf(address)).toBeNull();
	});

	it('may be given as a bare id, where that is asked for', () => {
		expect([id, 'abcdefghijk', 'short', 'live_stream', 'videoseries'].map(isVideoId)).toEqual([
			true,
			true,
			false,
			false,
			false,
		]);
	});

	it('has an address for people and one for players', () => {
		expect(videoIdOf(watchAddress(id))).toBe(id);
		expect(videoIdOf(embedAddress(id))).toBe(id);
	});
});
