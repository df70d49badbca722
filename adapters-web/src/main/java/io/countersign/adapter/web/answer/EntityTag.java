package io.countersign.adapter.web.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tag of a representation (RFC 9110, section 8.8.3), always a strong one. For {@code If-None-Match} all of it
 * counts, for {@link IfMatch} only the version: content derived from other resources may change without making a
 * command stale.
 */
sealed interface EntityTag {

    /** {@code "<version>.<digest of the body>"}. */
    record OfVersion(long version) implements EntityTag {}

    /** The digest of something that never changes. */
    record OfDigest(String digest) implements EntityTag {}

    /** The digest of the body. */
    record OfContent() implements EntityTag {}

    /** @return the value of the {@code ETag} header for that body */
    default String header(byte[] body) {
        return switch (this) {
            case OfVersion(var version) -> '"' + Long.toString(version) + '.' + digest(body, 8) + '"';
            case OfDigest(var digest) -> '"' + digest.substring(digest.indexOf(':') + 1) + '"';
            case OfContent content -> '"' + digest(body, 16) + '"';
        };
    }

    private static String digest(byte[] body, int bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
