import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LogDetail } from '../../src/log/LogReader';
import { Problem } from '../chat/Problem';
import { wholeTime } from '../format/times';
import { emulatorApi } from '../state/emulatorApi';
import type { LogEntry } from './LogEntry';

/** What went over the wire, every attempt, and every difference from Meta's document with its excuse. */
export function LogDetails({ entry }: { readonly entry: LogEntry }): VNode {
	const [detail, setDetail] = useState<LogDetail>();
	const [problem, setProblem] = useState('');
	useEffect(() => {
		emulatorApi
			.logDetail(entry)
			.then(setDetail)
			.catch((cause: unknown) =>
				setProblem(cause instanceof Error ? cause.message : String(cause)),
			);
	}, [entry.key]);
	if (detail === undefined) {
		return problem === '' ? <p class="hint">One moment…</p> : <Problem words={problem} />;
	}
	return (
		<>
			<Differences findings={detail.findings} />
			{entry.attempts.length > 0 && (
				<>
					<h3>Attempts</h3>
					<ol class="log-attempts">
						{entry.attempts.map(({ at, outcome }, index) => (
							<li key={index}>
								<time dateTime={new Date(at).toISOString()}>{wholeTime(at)}</time>: {outcome}
							</li>
						))}
					</ol>
				</>
			)}
			{detail.parts.map(({ name, body }) => (
				<section key={name} aria-label={name}>
					<h3>{detail.shown === 'shapes' ? `Shape of the ${name}` : `The ${name}`}</h3>
					<pre dir="ltr">{JSON.stringify(body, null, 2)}</pre>
				</section>
			))}
		</>
	);
}

function Differences({ findings }: Pick<LogDetail, 'findings'>): VNode {
	if (findings === null) return <p>Meta’s document does not describe this.</p>;
	if (findings.length === 0) return <p>Just as Meta’s document has it.</p>;
	const open = findings.filter(({ excuse }) => excuse === undefined);
	const excused = findings.flatMap(({ excuse, ...one }) =>
		excuse === undefined ? [] : [{ ...one, ...excuse }],
	);
	return (
		<>
			{open.length > 0 && <h3>Differs from Meta’s document</h3>}
			<ul class="log-findings">
				{open.map(({ where, finding }) => (
					<li key={where + finding} class="bad">
						{where}: <bdi dir="ltr">{finding}</bdi>
					</li>
				))}
			</ul>
			{excused.length > 0 && <h3>Where the document itself is wrong</h3>}
			<ul class="log-findings">
				{excused.map(({ where, finding, why, source }) => (
					<li key={where + finding}>
						{where}: <bdi dir="ltr">{finding}</bdi>
						<br />
						{why} (
						<a href={source} target="_blank" rel="noopener noreferrer">
							Meta’s page<span class="hidden"> about {finding}</span>
						</a>
						)
					</li>
				))}
			</ul>
		</>
	);
}
