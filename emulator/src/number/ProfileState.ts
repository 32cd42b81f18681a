/** What customers see of the business; Meta keeps it apart from the number. */
export interface Profile {
	readonly about: string;
	readonly address: string;
	readonly description: string;
	readonly email: string;
	readonly vertical: string;
	readonly websites: readonly string[];
	/** Where the picture is; none until one is set. */
	readonly profile_picture_url?: string;
}

/** The business profile of the emulator's one number. */
export class ProfileState {
	/** Its id as an object of its own. */
	readonly id = '216783487650187';
	#profile: Profile = {
		about: 'Hey there! I am using WhatsApp.',
		address: '',
		description: '',
		email: '',
		vertical: 'OTHER',
		websites: [],
	};

	get(): Profile {
		return this.#profile;
	}

	/** Members left out stay as they are. */
	change(change: Partial<Profile>): void {
		this.#profile = { ...this.#profile, ...change };
	}
}
