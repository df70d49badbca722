/** Equipment templates, approval rules, submissions and verdicts, in plain Java. */
@org.jspecify.annotations.NullMarked
module io.countersign.domain {
    requires static transitive org.jspecify;

    exports io.countersign.domain.assignment;
    exports io.countersign.domain.consultant;
    exports io.countersign.domain.delegation;
    exports io.countersign.domain.deviation;
    exports io.countersign.domain.document;
    exports io.countersign.domain.equipment;
    exports io.countersign.domain.event;
    exports io.countersign.domain.fault;
    exports io.countersign.domain.json;
    exports io.countersign.domain.ledger;
    exports io.countersign.domain.offer;
    exports io.countersign.domain.pattern;
    exports io.countersign.domain.project;
    exports io.countersign.domain.quantity;
    exports io.countersign.domain.refusal;
    exports io.countersign.domain.requirement;
    exports io.countersign.domain.review;
    exports io.countersign.domain.round;
    exports io.countersign.domain.rule;
    exports io.countersign.domain.schedule;
    exports io.countersign.domain.simulation;
    exports io.countersign.domain.submission;
    exports io.countersign.domain.template;
    exports io.countersign.domain.template.diff;
    exports io.countersign.domain.template.schema;
    exports io.countersign.domain.user;
    exports io.countersign.domain.value;
}
