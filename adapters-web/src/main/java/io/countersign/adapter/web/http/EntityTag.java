package io.countersign.adapter.web.http;

import io.countersign.domain.refusal.Precondition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tag of a representation (RFC 9110, section 8.8.3), always a strong one. For {@code If-None-Match} all of it counts,
 * for {@code If-Match} only the version: what is derived from other resources may change without making a command stale.
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
            case OfVersion(var version) -> '"' + Long.toString(version) + '.' + Syntax.digest(body, 8) + '"';
            case OfDigest(var digest) -> '"' + digest.substring(digest.indexOf(':') + 1) + '"';
            case OfContent content -> '"' + Syntax.digest(body, 16) + '"';
        };
    }

    /**
     * Weak tags and tags that were not made here name no version, so they never match.
     *
     * @param headers the values of {@code If-Match}
     * @throws ProblemException when a value is no list of tags
     */
    static Precondition precondition(List<String> headers) {
        if (headers.isEmpty()) {
            return new Precondition.Missing();
        }
        var list = String.join(",", headers).strip();
        if ("*".equals(list)) {
            return new Precondition.AnyVersion();
        }
        var versions = new HashSet<Long>();
        var tags = Syntax.TAG.matcher(list);
        var end = 0;
        while (tags.find()) {
            var own = Syntax.OWN.matcher(tags.group(1));
            if (own.matches()) {
                versions.add(Long.parseLong(own.group(1)));
            }
            end = tags.end();
        }
        if (end == 0 || end < list.length()) {
            throw new ProblemException(Problem.malformed("header").with("header", "If-Match"));
        }
        return new Precondition.Versions(versions);
    }

    /** The grammar of tags. */
    final class Syntax {

        private static final Pattern TAG = Pattern
                .compile("\\G[ \\t,]*+((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")[ \\t]*+(?:,[ \\t,]*+|$)");
        private static final Pattern OWN = Pattern.compile("\"(0|[1-9][0-9]{0,17})\\.[0-9a-f]{16}\"");

        private Syntax() {
        }

        private static String digest(byte[] body, int bytes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }
    }
}
