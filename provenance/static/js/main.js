// Every behaviour, each in a module of its own, found by its data- attribute.
import "./completion.js";
import "./dialogs.js";
import "./focus.js";
import "./lights.js";
import "./menus.js";
import "./rows.js";
import "./selection.js";
import "./shortcuts.js";
import "./unsaved.js";
