package io.countersign.domain.fault;

/**
 * Where in a JSON document something stands, as RFC 6901 writes it.
 *
 * @param text empty for the whole document, else {@code /token/token…} with {@code ~0} and {@code ~1} escapes
 */
public record Pointer(String text) {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer("");

    /** @return the pointer to a member of what this one points at */
    public Pointer member(String name) {
        return new Pointer(text + '/' + name.replace("~", "~0").replace("/", "~1"));
    }

    /** @return the pointer to an element of what this one points at, counted from 0 */
    public Pointer element(int index) {
        return new Pointer(text + '/' + index);
    }

    @Override
    public String toString() {
        return text;
    }
}
