/**
 * InfiniBand, after the IBTA Architecture Specification volume 1: native links, RoCE in both versions, IP over
 * InfiniBand. Each header is a decoder. A chain leads through two selector spaces of this bundle: {@code
 * infiniband.nextHeader} for what a local route header announces (LNH), and {@code infiniband.transport} for what a
 * global route header does (NxtHdr).
 *
 * <p>Depends on {@code org.ocellus.spi.decode} alone.
 */
@NullMarked
package org.ocellus.encapsulation.infiniband;

import org.jspecify.annotations.NullMarked;
