/** The pages: the one place that knows the ids by which VS Code knows their panels. */
export const BOARD_PAGE = 'plandeck.board';

export const ITEM_FORM_PAGE = 'plandeck.itemForm';

export const PAGES = [BOARD_PAGE, ITEM_FORM_PAGE] as const;

/** The plan editor, which VS Code opens files in by this id. */
export const PLAN_EDITOR = 'plandeck.planEditor';
