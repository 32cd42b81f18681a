import type { ComponentChildren, VNode } from 'preact';
import { type Block, readBlocks, readInline } from '../model/readMarkdown';
import { imageSource } from './Picture';

/** The Markdown of a Flow: headings, lists, tables, and what stands within a line. */
export const Markdown = ({ lines }: { readonly lines: readonly string[] }): VNode => (
	<div class="markdown">
		{readBlocks(lines).map((block, index) => (
			<BlockView key={index} block={block} />
		))}
	</div>
);

function BlockView({ block }: { readonly block: Block }): VNode {
	switch (block.kind) {
		case 'heading':
			return block.level === 1 ? (
				<h3 dir="auto">{inline(block.text)}</h3>
			) : (
				<h4 dir="auto">{inline(block.text)}</h4>
			);
		case 'list': {
			const items = block.items.map((item, index) => (
				<li key={index} dir="auto">
					{inline(item)}
				</li>
			));
			return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
		}
		case 'table':
			return <Table rows={block.rows} />;
		case 'image': {
			const source = imageSource(block.source);
			return source === undefined ? (
				<p class="inert">{block.alt}</p>
			) : (
				<img src={source} alt={block.alt} />
			);
		}
		case 'paragraph':
			return <p dir="auto">{inline(block.text)}</p>;
	}
}

function Table({ rows }: { readonly rows: readonly (readonly string[])[] }): VNode {
	const [head = [], ...body] = rows;
	return (
		<table>
			<thead>
				<tr>
					{head.map((cell, index) => (
						<th key={index} dir="auto">
							{inline(cell)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{body.map((row, index) => (
					<tr key={index}>
						{row.map((cell, at) => (
							<td key={at} dir="auto">
								{inline(cell)}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

const inline = (text: string): ComponentChildren =>
	readInline(text).map((span, index) => {
		switch (span.kind) {
			case 'text':
				return span.text;
			case 'bold':
				return <b key={index}>{inline(span.text)}</b>;
			case 'italic':
				return <i key={index}>{inline(span.text)}</i>;
			case 'struck':
				return <s key={index}>{inline(span.text)}</s>;
			case 'link':
				return (
					<a key={index} href={span.url} target="_blank" rel="noopener noreferrer">
						{span.text}
					</a>
				);
		}
	});
