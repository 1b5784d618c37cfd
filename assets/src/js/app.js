// What every page loads. Each module makes better what already works without it.

import "./htmx.js";
import "htmx-ext-sse";
import "./theme.js";
import "./menu.js";
import "./dialog.js";
import "./filters.js";
import "./upload.js";
import "./copy.js";
import "./progress.js";
import "./faults.js";
