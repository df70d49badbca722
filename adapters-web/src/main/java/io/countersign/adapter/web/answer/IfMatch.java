package io.countersign.adapter.web.answer;

import io.countersign.adapter.web.problem.Problem;
import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.domain.refusal.Precondition;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The header by which a command names the version that it is meant for (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private static final Pattern TAG = Pattern
            .compile("\\G[ \\t,]*+((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")[ \\t]*+(?:,[ \\t,]*+|$)");
    private static final Pattern OF_VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\\.[0-9a-f]{16}\"");

    private IfMatch() {
    }

    /**
     * Weak tags and tags that were not made here name no version, so they never match.
     *
     * @param headers the values of {@code If-Match}
     * @return the versions that they name
     * @throws ProblemException when a value is no list of tags
     */
    public static Precondition precondition(List<String> headers) {
        if (headers.isEmpty()) {
            return new Precondition.Missing();
        }
        var list = String.join(",", headers).strip();
        if ("*".equals(list)) {
            return new Precondition.AnyVersion();
        }
        var versions = new HashSet<Long>();
        var tags = TAG.matcher(list);
        var end = 0;
        while (tags.find()) {
            var own = OF_VERSION.matcher(tags.group(1));
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
}
