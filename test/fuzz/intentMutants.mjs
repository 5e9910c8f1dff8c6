/**
 * Bugs for the fuzz of intents to find, by the file of src/core: what stands there, once, and what it would be by mistake.
 * @type {Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>}
 */
export const intentMutants = {
  'intents/accept.ts': [
    ['before.length === 0 ? id : [...before, id]', 'id'],
    ["draft.set(target.value, 'decision', {", "draft.set(target.value, 'verdict', {"],
  ],
  'intents/create.ts': [
    ['sibling.id > previous', 'sibling.id < previous'],
    ['after: previous ?? above.id', 'after: above.id'],
  ],
  'intents/deleteEntries.ts': [
    ["isChild ? draft.value(target, 'parent') : ", ''],
    ["if (references === 'remove')", "if (references === 'keep')"],
  ],
  'intents/draft.ts': [
    ['new Map([...written, ...pending]', 'new Map([...written]'],
    ['if (pending !== undefined) return pending;', ''],
    ['return source && pending ? changedSource(source, pending, fieldsOf(target)) : source;', 'return source;'],
  ],
  'intents/listField.ts': [
    ['return [...before, ...added];', 'return [...added, ...before];'],
    ['before.filter((element) => !isRemoved(element))', 'before.filter((element) => isRemoved(element))'],
  ],
  'intents/moveEntries.ts': [['draft.removeFrom(home, target, true);', '']],
  'intents/newRanks.ts': [['while (from > 0 && others[from - 1]?.rank === undefined) from--;', '']],
  'intents/rank.ts': [
    ['findIndex(({ item }) => item.id === after) + 1', 'findIndex(({ item }) => item.id === after)'],
    ['order(a.rank) - order(b.rank) || ', ''],
  ],
  'model/ranksBetween.ts': [
    ['if (low < found && found < high) return found;', 'if (low <= found && found <= high) return found;'],
    ['(low ?? 0) + STEP', '(low ?? 0)'],
  ],
  'intents/references.ts': [
    ['newId + String(value).slice(id.length)', 'newId'],
    ['!draft.isRemoved(target) && draft', 'draft'],
    [' && draft.pending(target, field) === undefined', ''],
    ['return [...written, ...changed];', 'return written;'],
    ['isScalar(value) && (String(value) === id || ', 'isScalar(value) && (String(value).startsWith(id) || '],
  ],
  'intents/rename.ts': [['[...before.filter((one) => one !== newId), id]', '[id]']],
  'intents/split.ts': [['after = String(partId);', '']],
  'text/addedEntries.ts': [
    ['[...byPlace].sort(([a], [b]) => a - b)', '[...byPlace]'],
    ['while (removed.has(anchor - 1)) anchor--;', ''],
  ],
  'text/editFile.ts': [
    ['edits: [...edits, ...insertions.edits, ...removals],', 'edits: [...insertions.edits, ...edits, ...removals],'],
    ['asked.sort(([a], [b]) => Number(isNew(a)) - Number(isNew(b)))', 'asked'],
  ],
  'text/entryLines.ts': [['if (column === undefined || column < dashColumn || column > deepest) break;', 'break;']],
  'text/entrySource.ts': [["isShort: node?.kind === 'scalar'", 'isShort: false']],
  'text/flowMembers.ts': [
    ['if (previous && to && !hasComment(text, [previous, ...run]))', 'if (previous && to)'],
    [
      'return run.map((member) => wholeLines(text, member));',
      'return run.slice(0, 1).map((member) => wholeLines(text, member));',
    ],
  ],
  'text/insertEntries.ts': [['insertAt(startOfComments(text, found.start, column),', 'insertAt(found.start,']],
  'text/insertFirstEntries.ts': [['const [isOpen, gap] = [!', 'const [isOpen, gap] = [']],
  'text/layout.ts': [["text.startsWith('\\r\\n', end) ? 2 :", '']],
  'text/placeIn.ts': [
    [
      'if (previous !== undefined) return ids.indexOf(previous) + 1;',
      'if (previous !== undefined) return ids.indexOf(previous);',
    ],
  ],
  'text/removeListEntries.ts': [
    ['while (to < text.length && isBlank(text, to)) to = nextLine(text, to);', 'to = nextLine(text, to);'],
    [
      "[{ range: { start: start + 1, end: end - 1 }, newText: '' }]",
      "[{ range: { start, end: end - 1 }, newText: '' }]",
    ],
  ],
  'text/editJournal.ts': [['shift += newText.length - (range.end - range.start);', 'shift += newText.length;']],
};
