package io.countersign.adapter.web.project;

import io.countersign.application.project.port.in.MemberView;
import java.util.Optional;

/** A member of a project as JSON. */
record MemberResponse(String userId, String name, Optional<String> email, String role) {

    static MemberResponse from(MemberView view) {
        return new MemberResponse(view.user().id().toString(), view.user().name(), view.user().email(),
                view.member().role().jsonName());
    }
}
