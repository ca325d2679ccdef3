package org.ocellus.engine.walk;

/** Leaves a decoder that reads past its layer; one shared instance, without stack trace. */
final class OutOfLayer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could mislead
    static final OutOfLayer THROWN = new OutOfLayer();

    private OutOfLayer() {
        super("read beyond the layer", null, false, false);
    }
}
