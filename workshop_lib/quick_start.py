"""Skip what Jupyter loads at every start and never needs here: importing this module is enough.

Jupyter checks its files with jsonschema. That tries `rfc3987_syntax`, a checker of international web addresses that
works out its grammar at import: two seconds of processor time, more than all the rest of papermill. No schema of
Jupyter asks for such an address. jsonschema does without when the package is not there, so here it is not there.

Import it before Jupyter: in the server, the runner, the builder and (as a plugin of pytest) in the tests.
"""

from __future__ import annotations

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # what Python calls a module that is not there
