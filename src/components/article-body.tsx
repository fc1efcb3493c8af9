import type { Block } from "../content/block.ts";
import styles from "./article-body.module.css";
import { ArticlePicture } from "./article-picture.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { RichText } from "./rich-text.tsx";

/** The body of an article: an allow-listed tree, never HTML. */
export function ArticleBody({ blocks }: { blocks: Block[] }) {
  return (
    <div className={styles.body}>
      {blocks.map((block, index) => (
        // Blocks have no identity of their own and never move.
        <BlockContent key={index} block={block} />
      ))}
    </div>
  );
}

function BlockContent({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <RichText text={block.text} />
        </p>
      );
    case "heading":
      return <Heading block={block} />;
    case "quote":
      return <Quote block={block} />;
    case "list":
      return <List block={block} />;
    case "image":
      return <Figure block={block} />;
    case "embed":
      return <Embed block={block} />;
    case "divider":
      return <hr />;
    case "code":
      return (
        // Programs are written from left to right, whatever the article is in.
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return <Table block={block} />;
  }
}

type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

function Heading({ block }: { block: BlockOf<"heading"> }) {
  const Level = block.level === 3 ? "h3" : "h2";
  return (
    <Level>
      <RichText text={block.text} />
    </Level>
  );
}

function Quote({ block }: { block: BlockOf<"quote"> }) {
  return (
    <figure className={styles.quote}>
      <blockquote cite={block.url}>
        <p>
          <RichText text={block.text} />
        </p>
      </blockquote>
      {block.cite !== undefined && (
        <figcaption>{block.url === undefined ? block.cite : <a href={block.url}>{block.cite}</a>}</figcaption>
      )}
    </figure>
  );
}

function List({ block }: { block: BlockOf<"list"> }) {
  const Kind = block.ordered ? "ol" : "ul";
  return (
    <Kind>
      {block.items.map((item, index) => (
        <li key={index}>
          <RichText text={item} />
        </li>
      ))}
    </Kind>
  );
}

function Figure({ block }: { block: BlockOf<"image"> }) {
  return (
    <figure>
      <ArticlePicture picture={block} />
      {block.caption !== undefined && <figcaption>{block.caption}</figcaption>}
    </figure>
  );
}

function Embed({ block }: { block: BlockOf<"embed"> }) {
  const { url, title = url, provider, player } = block;
  return (
    <Elsewhere url={url} title={title} host={provider}>
      {player && (
        <iframe
          src={player}
          title={title}
          // A player needs its own storage to work; it is another site's, so it gets at nothing of this one.
          // oxlint-disable-next-line react/iframe-missing-sandbox
          sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
          allow="fullscreen; picture-in-picture"
          referrerPolicy="strict-origin"
        />
      )}
    </Elsewhere>
  );
}

function Table({ block }: { block: BlockOf<"table"> }) {
  return (
    <div className={styles.table}>
      <table>
        {block.caption !== undefined && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.head.map((cell, index) => (
              <th key={index} scope="col">
                <RichText text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <RichText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
