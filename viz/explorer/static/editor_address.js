/* The address of the editor: its text, its parameters, how it is run; what is too long for one stays in the tab. */

import { checksum, inTab, keepInTab } from './tab.js';

const LONGEST = 6000;
const KEPT = 'loregraph.long.';
const DRAFT = 'loregraph.draft.';

/** Read what an address asks for; what is no JSON is passed over. */
export function readAddress(query) {
  return {
    text: query.get('text') ?? inTab(KEPT + (query.get('long') ?? '')) ?? '',
    parameters: parametersIn(query.get('p')),
    mode: query.get('mode') ?? 'run',
    view: query.get('view'),
    chosen: query.get('node'),
    seen: query.get('see'),
    tale: query.get('tale'),
  };
}

function parametersIn(text) {
  try {
    const found = JSON.parse(text ?? '{}');
    return found && typeof found === 'object' && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}

/** Write a query as the changes of an address that lead to it. */
export function writtenAddress({ text, parameters, mode }) {
  const p = Object.keys(parameters).length ? JSON.stringify(parameters) : null;
  const rest = { p, mode: mode === 'run' ? null : mode, view: null, node: null, see: null, tale: null, sort: null, rows: null, rows_in: null };
  if (text.length <= LONGEST) return { text, long: null, ...rest };
  const long = checksum(text);
  keepInTab(KEPT + long, text);
  return { text: null, long, ...rest };
}

/** What was written and not yet run, for when one comes back. */
export const draftOf = (store) => inTab(DRAFT + store) ?? '';
export const keepDraft = (store, text) => keepInTab(DRAFT + store, text);
