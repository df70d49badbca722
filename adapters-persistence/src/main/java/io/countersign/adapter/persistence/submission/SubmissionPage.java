package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.user.Actor;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement of a page. Each filter is its own text instead of an "or it is null": only so does the planner know which
 * index serves it.
 */
final class SubmissionPage {

    private static final String PAGE = SqlText.load("submission/page");
    private static final String OVERDUE = "s.overdue_from <= statement_timestamp()";
    private static final String NOT_OVERDUE = "(s.overdue_from IS NULL OR s.overdue_from > statement_timestamp())";
    private static final String PLACE = "-- conditions";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SubmissionPage(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        values.add(project.value());
        values.add(actor.id().value());
        values.add(request.limit() + 1);
        filter.template().ifPresent(template -> add("s.template_id = %s", template.value()));
        filter.awaiting().ifPresent(type -> add("s.status = 'in_review' AND %s = ANY (s.awaiting)", type.value()));
        filter.overdue()
                .ifPresent(overdue -> conditions.append("\n      AND ").append(overdue ? OVERDUE : NOT_OVERDUE));
        addStatuses(filter.statuses().stream().map(Status::jsonName).sorted().toList());
        request.after().ifPresent(after -> {
            add("(s.created_at, s.id) < (%s", after.at());
            values.add(after.id());
            conditions.append(", $").append(values.size()).append(')');
        });
    }

    private void addStatuses(List<String> statuses) {
        if (statuses.size() == 1) {
            add("s.status = %s", statuses.getFirst());
        } else if (!statuses.isEmpty()) {
            add("s.status = ANY (%s)", statuses.toArray(String[]::new));
        }
    }

    private void add(String condition, Object value) {
        values.add(value);
        conditions.append("\n      AND ").append(condition.replace("%s", "$" + values.size()));
    }

    String sql() {
        return PAGE.replace(PLACE, conditions.toString().strip());
    }

    Object[] values() {
        return values.toArray();
    }
}
