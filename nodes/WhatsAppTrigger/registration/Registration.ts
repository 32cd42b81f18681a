/** One way for a trigger's URL to become known to who sends. Called by n8n on activation and deactivation. */
export interface Registration {
	/** Whether everything is as the form wants it. */
	exists(): Promise<boolean>;
	/**
	 * Registers the URL.
	 * @throws NodeOperationError when somebody else would be silenced by it, or when it cannot work.
	 */
	create(): Promise<void>;
	/** Takes the URL back; what belongs to others stays. */
	remove(): Promise<void>;
}
