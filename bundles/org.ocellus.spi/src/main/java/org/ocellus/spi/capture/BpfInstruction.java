package org.ocellus.spi.capture;

/**
 * An instruction of the classic BSD packet filter (McCanne and Jacobson, 1993), as kernels take it.
 *
 * @param code operation, 16 bits
 * @param jumpTrue instructions to skip if a condition holds, 8 bits
 * @param jumpFalse instructions to skip if it does not, 8 bits
 * @param operand the field {@code k}, 32 bits
 */
public record BpfInstruction(int code, int jumpTrue, int jumpFalse, int operand) {}
