package io.countersign.application;

import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.failure.StorageException;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.application.user.port.out.UserRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import reactor.core.publisher.Mono;

/**
 * Lets ports do what they are asked and loses one of their answers, so that the caller learns of a failure after the effect:
 * only a transaction around everything undoes that.
 */
public final class LostAnswers {

    private final StorageException failure = new StorageException.Unavailable(
            new IllegalStateException("the answer was lost"));
    private int answers;
    private int lost;

    /** Counts the answers anew and loses that one, the first being 1; none when it is 0. */
    public void lose(int number) {
        answers = 0;
        lost = number;
    }

    /** @return what the caller gets in the place of the answer */
    public StorageException failure() {
        return failure;
    }

    /** @return how many answers there were */
    public int answers() {
        return answers;
    }

    /** @return the same ports, their answers counted; transactions alone answer as they did */
    public ReviewPorts of(ReviewPorts review) {
        var ports = review.ports();
        return new ReviewPorts(new Ports(of(ConsultantTypeRepository.class, ports.consultantTypes()),
                of(TemplateRepository.class, ports.templates()), of(UserRepository.class, ports.users()),
                of(ProjectRepository.class, ports.projects()), of(MemberRepository.class, ports.members()),
                of(AssignmentRepository.class, ports.assignments()),
                of(DelegationRepository.class, ports.delegations()),
                of(EquipmentRepository.class, ports.equipment()), of(EventLog.class, ports.events()),
                of(KeptReplies.class, ports.replies()), ports.transactions()),
                of(RequirementRepository.class, review.requirements()),
                of(SubmissionRepository.class, review.submissions()), of(Schedule.class, review.schedule()),
                of(Inbox.class, review.inbox()), of(RoundHistory.class, review.history()));
    }

    private <P> P of(Class<P> type, P port) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> counted(call(port, method, arguments))));
    }

    private Object counted(Object answer) {
        return answer instanceof Mono<?> mono ? counted(mono) : answer;
    }

    private <T> Mono<T> counted(Mono<T> answer) {
        return Mono.defer(() -> ++answers == lost ? answer.then(Mono.error(failure)) : answer);
    }

    private static Object call(Object port, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
