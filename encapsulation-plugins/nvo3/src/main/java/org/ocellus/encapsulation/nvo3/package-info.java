/** Network virtualization over layer 3 besides VXLAN: Geneve, NVGRE, VXLAN-GPE, and the Network Service Header. Depends on {@code org.ocellus.spi.decode} alone. */
@NullMarked
package org.ocellus.encapsulation.nvo3;

import org.jspecify.annotations.NullMarked;
