/** The core decoders: link layers, IP, and transport. Each peels one header, as a plug-in does, but may also name addresses, ports and flags. Depends on walk, and on dispatch to state claims. */
@NullMarked
package org.ocellus.engine.decode;

import org.jspecify.annotations.NullMarked;
