import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Tool {
	readonly name: string;
	readonly about: string;
	/** How much of it is switched on, if anything can be. */
	readonly on?: number;
}

interface Props {
	readonly tools: readonly Tool[];
	readonly onOpen: (name: string) => void;
}

/** A button for each tool; where there is no room for them, one button that unfolds them. */
export function ToolsMenu({ tools, onOpen }: Props): VNode {
	const [open, setOpen] = useState(false);
	const menu = useRef<HTMLElement>(null);
	const toggle = useRef<HTMLButtonElement>(null);
	const list = useId();
	// At once: the focus may go on before the next paint.
	useLayoutEffect(() => {
		if (!open) return undefined;
		const leave = ({ target }: Event): void => {
			if (target instanceof Node && menu.current?.contains(target) === false) setOpen(false);
		};
		document.addEventListener('pointerdown', leave);
		document.addEventListener('focusin', leave);
		return () => {
			document.removeEventListener('pointerdown', leave);
			document.removeEventListener('focusin', leave);
		};
	}, [open]);

	const onKeyDown = (event: KeyboardEvent): void => {
		if (!open) return;
		const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (event.key === 'Escape') {
			setOpen(false);
			toggle.current?.focus();
		} else if (way !== undefined) {
			event.preventDefault();
			const stops = [...(menu.current?.querySelectorAll('button') ?? [])];
			const at = stops.findIndex((stop) => stop === document.activeElement);
			stops.at((at + way) % stops.length)?.focus();
		}
	};
	const choose = (name: string): void => {
		// The sheet gives the focus back to what had it; the button chosen is folded away by then.
		toggle.current?.focus();
		setOpen(false);
		onOpen(name);
	};
	const on = tools.reduce((sum, tool) => sum + (tool.on ?? 0), 0);

	return (
		<nav ref={menu} class="tools" aria-label="Tools" onKeyDown={onKeyDown}>
			<button
				ref={toggle}
				type="button"
				class={on === 0 ? 'tools-toggle' : 'tools-toggle on'}
				aria-expanded={open}
				aria-controls={list}
				onClick={() => setOpen(!open)}
			>
				Tools
				<Count on={on} />
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M6 9.5l6 6 6-6" />
				</svg>
			</button>
			<ul id={list} class={open ? 'open' : ''}>
				{tools.map((tool) => (
					<li key={tool.name}>
						<button
							type="button"
							class={(tool.on ?? 0) === 0 ? '' : 'on'}
							aria-haspopup="dialog"
							onClick={() => choose(tool.name)}
						>
							<span>
								{tool.name}
								<Count on={tool.on ?? 0} />
							</span>
							<small>{tool.about}</small>
						</button>
					</li>
				))}
			</ul>
		</nav>
	);
}

const Count = ({ on }: { readonly on: number }): VNode | null =>
	on === 0 ? null : (
		<span class="count">
			{on}
			<span class="hidden"> on</span>
		</span>
	);
