package io.countersign.application.project.port.in;

import io.countersign.domain.project.Member;
import io.countersign.domain.user.User;
import java.util.Objects;

/** A member with the person that they are. */
public record MemberView(Member member, User user) {
    public MemberView {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(user, "user");
    }
}
