package io.countersign.domain.submission;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** Where a submission is in its life cycle. */
public enum Status {
    /** Being written; never submitted, or recalled before anybody decided. */
    DRAFT,
    /** Frozen and under review. */
    IN_REVIEW,
    /** To be revised and resubmitted. */
    REVISION_REQUESTED,
    /** Approved without exceptions. */
    APPROVED,
    /** Approved with notes to follow. */
    APPROVED_AS_NOTED,
    /** Refused for good. */
    REJECTED,
    /** Taken back by its side. */
    WITHDRAWN,
    /** Declared void by a manager. */
    VOID;

    /** The states by their JSON names. */
    public static final Map<String, Status> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }

    /** @return whether work may proceed: unrestricted, restricted or none */
    public Release release() {
        return switch (this) {
            case APPROVED -> Release.UNRESTRICTED;
            case APPROVED_AS_NOTED -> Release.RESTRICTED;
            case DRAFT, IN_REVIEW, REVISION_REQUESTED, REJECTED, WITHDRAWN, VOID -> Release.NONE;
        };
    }

    /** Whether work may proceed. */
    public enum Release {
        /** It may. */
        UNRESTRICTED,
        /** It may, with the notes. */
        RESTRICTED,
        /** It may not. */
        NONE;

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }
    }
}
