extension Korean {
  /// What an indicator means, by its slug: the words of its formula and of its undefined cases.
  package func definition(_ slug: String) -> IndicatorWords? { Korean.definitions[slug] }

  /// A word of the catalogue: a domain, the better side, a unit, a definition without a work.
  package func term(_ word: String) -> String? { Korean.terms[word] }

  private static let terms = [
    // Domains.
    "trade": "교역",
    "exchanges": "교류",
    "media": "언론",
    "economy": "경제",
    "plan": "계획",
    "network": "네트워크",
    "impact": "효과",
    "composite": "종합 지수",
    // The better side.
    "higher": "높을수록 좋음",
    "lower": "낮을수록 좋음",
    "zero": "0에 가까울수록 좋음",
    "one": "1에 가까울수록 좋음",
    "context": "상황에 따라 판단",
    // Units.
    "currency": "통화",
    "currency_per_person_day": "인일당 금액",
    "currency_per_unit": "수량 단위당 금액",
    "percent": "퍼센트",
    "percentage_points": "퍼센트포인트",
    "ratio": "비율",
    "index": "지수",
    "count": "개수",
    "persons": "명",
    "person_days": "인일",
    "nights": "박",
    "days": "일",
    "hours": "시간",
    "months": "개월",
    "jobs": "일자리",
    "score": "점수",
    "tone": "논조 점수",
    "nats": "내트",
    "logit": "로짓",
    "z": "z값",
    "p": "p값",
    "method": "방법",
    "rank": "순위",
    "positions": "순위 변동 폭",
    "as_indicator": "대상 지표와 같음",
    "as_outcome": "성과 지표와 같음",
    "as_layer": "해당 층과 같음",
    // Definitions without a work of their own.
    "Definition of this catalogue": "이 목록의 정의",
    "Definition of this catalogue; interval Wilson 1927": "이 목록의 정의; 구간은 Wilson 1927",
    "Volume shares of news monitoring, as in GDELT": "GDELT와 같은 보도 모니터링의 기사 비중",
    "Volume counts of news monitoring, as in GDELT": "GDELT와 같은 보도 모니터링의 기사 수",
    "CLAIR, sister-city exchanges by field; interval Wilson 1927":
      "CLAIR, 자매도시 분야별 교류; 구간은 Wilson 1927",
    "AMEC, share of voice": "AMEC, 보도 점유율",
    "Janis & Fadner 1943, Psychometrika 8, with r = t = f + u":
      "Janis & Fadner 1943, Psychometrika 8, 단 r = t = f + u",
    "Standard definition": "표준 정의",
    "Standard practice for the Lunar New Year": "설 명절에 대한 통상적 처리",
    "Standard definition; interval Wilson 1927": "표준 정의; 구간은 Wilson 1927",
  ]

  private static let definitions = IndicatorWords.parsed(table)

  /// The slug; after `=` the formula, where it has words; after `?` when there is no figure.
  private static let table = """
    action_budget
    = 중단되지 않은 사업의 budget 합
    ? 모든 칸이 비어 있음: 미보고; 일부 칸이 비어 있음: 알려진 값의 합, 자료 확보율 < 1; 사업 표 \
    또는 환율 없음: 자료 없음
    action_budget_execution
    = action_id가 있는 개최 행사의 cost 합 / 해당 사업의 budget 합(합계의 비율)
    ? 둘 다 있는 사업 없음: 미보고; 예산 합계 = 0: 분모 0; 사업 표 또는 환율 없음: 자료 없음
    action_budget_funded_share
    = action_id가 있는 재원의 합 / 중단되지 않은 사업의 budget 합(예산을 아는 사업)
    ? 알려진 예산 없음: 미보고; 예산 합계 = 0: 분모 0; 재원 표 없음, 최초 기록 이전, 사업 표 없음 \
    또는 환율 없음: 자료 없음
    action_completion_rate
    = 기한이 도래하여 완료된 사업 / actions_due
    ? 기한이 도래한 것이 없음: 분모 0; 사업 표 없음: 자료 없음; 윌슨 구간
    action_on_time_rate
    = actions_done_on_time / (actions_due - 완료일을 알 수 없는 완료 사업)
    ? 분모 = 0: 분모 0; 알 수 없는 날짜만큼 자료 확보율이 낮아짐; 사업 표 없음: 자료 없음; 윌슨 \
    구간
    actions_done
    = 월말까지 완료된 사업(완료일이 월말 이전이거나 완료일 없이 완료 상태인 것)
    ? 사업 표 없음: 자료 없음; 기한이 도래하지 않은 사업을 포함
    actions_done_on_time
    = 기한이 도래한 사업 중 completed <= due인 것
    ? 사업 표 없음: 자료 없음; 완료일 없이 완료된 사업: 제외
    actions_dropped
    = 중단(dropped) 상태인 사업
    ? 사업 표 없음: 자료 없음
    actions_due
    = 기한(due)이 월말 이전이고 중단되지 않은 사업
    ? 사업 표 없음: 자료 없음
    actions_overdue
    = 기한(due)이 월말 전이고 그때까지 완료되지도 중단되지도 않은 사업
    ? 사업 표 없음: 자료 없음
    actions_overdue_median_days
    = actions_overdue에 대한 (월의 마지막 날 - due)의 중앙값
    ? 지연 사업 없음: 분모 0; 표 없음: 자료 없음
    aggregate_arithmetic
    = sum w_q I_q / sum w_q
    ? 자료 확보 기준을 넘는 것이 없거나 가중치가 0: 자료 없음; 언제나 산술 >= 기하 >= 조화
    aggregate_generalised_mean
    = (sum w I^p / sum w)^(1/p); p = 1 산술, p -> 0 기하, p = -1 조화
    ? 가중치가 0: 자료 없음; p <= 0이고 I <= 0: 비교 불가, 지수에서는 0.01로 간주; p가 클수록 평균이 작아지지 않음
    aggregate_geometric
    = exp(sum w_q ln max(I_q, 0.01) / sum w_q)
    ? 자료 확보 기준을 넘는 것이 없거나 가중치가 0: 자료 없음; 언제나 산술 >= 기하 >= 조화
    aggregate_harmonic
    = sum w_q / sum (w_q / max(I_q, 0.01))
    ? 자료 확보 기준을 넘는 것이 없거나 가중치가 0: 자료 없음; 언제나 산술 >= 기하 >= 조화
    agreements_expired
    = 만료일이 월말 전인 협약
    ? 협약 표 없음: 자료 없음
    agreements_expiring_180d
    = 월말 이후 180일 이내에 만료되는 유효 협약
    ? 협약 표 없음: 자료 없음
    agreements_in_force
    = 월말까지 체결되고 만료일이 없거나 월말 이후인 협약
    ? 협약 표 없음: 자료 없음
    agreements_silent
    = 체결 후 14개월 이상 지난 유효 협약 중 최근 14개월 동안 협력관계에 개최 행사, 완료 사업, \
    채택된 우수 사례가 없는 것
    ? 협약 표가 없거나 기록이 14개월 전까지 이르지 않음: 자료 없음
    agreements_silent_share
    = agreements_silent / 체결 후 14개월 이상 지난 유효 협약
    ? 해당 기간이 지난 협약 없음: 분모 0; 협약 표가 없거나 기록이 14개월 전까지 이르지 않음: 자료 \
    없음; 윌슨 구간
    articles_per_press_visit
    = press_visit_articles / journalist_visits (합계의 비율)
    ? 방문 없음: 분모 0; 기사 수를 알 수 없음: 미보고; 해당 도시의 기록 없음: 자료 없음; 기간의 \
    시작이 최초 기록보다 앞섬: 기간 부족
    asymmetric_dyads
    = 한 방향으로만 연결된 쌍
    ? 기록이 없는 층: 자료 없음
    average_rank_shift
    = (1/M) × 각 단위의 abs(기준 순위 - 대안 순위)의 합; 대안은 factor로 표시하며, 해당 선택만 바꾼 대안들의 평균(다른 정규화; 4분의 1 \
    이내로 바꾼 가중치 200조; 다른 평균; 지표 하나씩 제외); previous는 전월 순위
    ? 점수가 있는 단위(previous는 두 달 모두) 없음: 자료 없음; 순위가 있는 단위가 2개 미만: 기간 부족; 동순위는 양쪽 모두 낮은 쪽 순위
    benefit_of_doubt
    = 모든 k에 대하여 sum w_q I_qk <= 1, w >= 0, 비중 한도를 지키는 w 중 sum w_q I_qc의 최댓값
    ? 조건에 맞는 가중치 없음: 비교 불가; 비중 한도가 없으면 여러 단위가 1점; 가중치는 단위마다 다름
    betweenness
    = 모든 쌍에 대한 sigma_st(v) / sigma_st의 합 * 2 / ((N-1)(N-2)), 무방향, 거리 = 1 / 가중치
    ? N < 3: 0; 기록이 없는 층: 자료 없음; 가중치는 거리로 변환하여 사용
    bootstrap_interval
    = 고정된 시드로 2000번 재추출한 평균의 백분위 구간; 시계열은 이동 블록, 기사는 매체와 날짜 단위로 추출
    ? 값 없음: 자료 없음; n < 10: 기간 부족
    borda
    = 1위에 n - 1점, 2위에 n - 2점, ...; 동순위는 해당 점수를 나눔
    ? 투표가 없거나 모든 값을 갖춘 단위 없음: 자료 없음; 선택지가 빠지면 순위가 뒤바뀔 수 있음
    budget_execution
    = cost의 합 / budget의 합, 둘 다 있는 개최 행사 대상
    ? 둘 다 있는 행사 없음: 미보고; 예산 합계 = 0: 분모 0
    cities_per_multilateral_event
    = k의 합 / multilateral_events
    ? 다자 행사 없음: 분모 0; 네트워크의 교류 기록 없음: 자료 없음; 보고 월에만 제시
    closeness
    = ((r - 1) / 거리의 합) * ((r - 1) / (N - 1)), r = 자신을 포함하여 도달 가능한 도시 수
    ? 고립된 도시: 0; N = 1: 분모 0; 가중치가 없으면 최대 1; 기록이 없는 층: 자료 없음
    contract_amount
    = 종류가 계약(contract)인 amount의 합
    ? investment_amount와 같음: 자료 없음; 기간 부족
    copeland
    = 둘씩 비교한 승수 - 패수
    ? 투표가 없거나 모든 값을 갖춘 단위 없음: 자료 없음; 동률은 동률로 둠
    correction_rate
    = 30일 이내에 정정된 표시 기사 / 월말 기준으로 표시된 지 30일 이상 지난 기사
    ? 표시된 기사 없음: 분모 0; 모든 표시가 30일 미만: 기간 부족; 출처에 flagged 열이 없음: \
    미보고; 표시 전에 정정된 기사: 제외; 윌슨 구간
    cost_per_participant_day
    = cost의 합 / 참가 연인원(인일)의 합, 둘 다 있는 행사 대상(합계의 비율)
    ? 둘 다 있는 행사 없음: 미보고; 일수 합계 = 0: 분모 0; 비율의 평균은 사용하지 않음
    coverage_articles
    = n = 집계 도시 측 매체의 상대 도시 관련 기사 수, 기사마다 상대 도시별로 한 번
    ? 해당 측과 월을 다루는 출처 없음: 자료 없음; 기간의 시작이 최초 기록보다 앞섬: 기간 부족; \
    기록 범위 안에서 기사가 없는 달은 0
    coverage_balance
    ? 둘 다 0: 분모 0; 한쪽을 조사하지 않음: 자료 없음; 기간의 시작이 최초 기록보다 앞섬: 기간 \
    부족; 도시가 셋 이상인 협력관계: 행 없음
    coverage_countries
    = 서로 다른 outlet_country의 수
    ? 출처 없음: 자료 없음; 국가 정보 없음: 미보고; 기간의 시작이 최초 기록보다 앞섬: 기간 부족; \
    기록 범위 안의 달에 기사 없음: 0
    coverage_cusum
    = S_H = max(0, x - (mu + K) + S_H-), S_L = max(0, (mu - K) - x + S_L-), H를 넘으면 경보, K = \
    s/2, H = 5 s, 경보 후 초기화
    ? 최근 12개월 이전의 기준 월이 12개월 미만: 기간 부족; s = 0: 분모 0; 출처 없음: 자료 없음; \
    보고 월에만 제시
    coverage_ewma
    = z_t = l x_t + (1 - l) z_(t-1), l = 0.25, z_0 = 기준 기간의 평균, 한계 mu +- 3 s \
    sqrt(l/(2-l) (1 - (1-l)^(2t)))
    ? 최근 12개월 이전의 기준 월이 12개월 미만: 기간 부족; s = 0: 분모 0; 출처 없음: 자료 없음; \
    보고 월에만 제시
    coverage_languages
    = 서로 다른 language의 수
    ? 출처 없음: 자료 없음; 언어 정보 없음: 미보고; 기간의 시작이 최초 기록보다 앞섬: 기간 부족; \
    기록 범위 안의 달에 기사 없음: 0
    coverage_share
    = n / 해당 월에 그 측에서 조사한 전체 기사
    ? 출처에 관리 대상 도시의 기사만 있거나 상대에 관한 기사가 모두 다른 파일에 있음: 자료 없음; 기간 중 조사한 기사 없음: 분모 0; 기간의 \
    시작이 최초 기록보다 앞섬: 기간 부족; 윌슨 구간
    coverage_spike
    = 최근 24개월 기준 0.6745 * (x - 중앙값) / MAD, 3.5를 넘으면 급증
    ? 12개월 미만: 기간 부족; MAD = 0: 분모 0(임의의 척도로 대신하지 않음); 출처 없음: 자료 없음; \
    보고 월에만 제시
    coverage_topics
    = 서로 다른 topic의 수
    ? 출처 없음: 자료 없음; 주제 정보 없음: 미보고; 기간의 시작이 최초 기록보다 앞섬: 기간 부족; \
    기록 범위 안의 달에 기사 없음: 0
    cronbach_alpha
    = 표준화한 지표에 대한 Q/(Q - 1) * (1 - sum var_j / var_total)
    ? 모든 값을 갖춘 단위가 2개 미만: 자료 없음; Q < 2, 일정한 지표 또는 var_total = 0: 분모 0; 하나의 차원인지를 검정하는 것은 아님
    degree
    = 도시와 연결된 상대 수, direction=은 나가거나 들어오는 연결을 셈
    ? 기록이 없는 층: 자료 없음; 고립된 도시: 0
    degree_centrality
    = 연결 정도 / (N - 1)
    ? N = 1: 분모 0; 기록이 없는 층: 자료 없음
    direction_balance
    = 1 - abs(out - in) / (out + in), measure=events, participants 또는 participant_days
    ? 둘 다 0: 분모 0; 방문 도시끼리의 쌍은 양방향에 절반씩 산입
    effective_importance
    = 부문과 종합 점수의 피어슨 상관계수의 제곱(명목 가중치와 나란히)
    ? 두 점수가 모두 있는 협력관계 없음: 자료 없음; 3개 미만: 기간 부족; 부문이나 종합 점수가 일정함: 분모 0
    effective_products
    = 1 / sum s_i^2 (힐 수 q = 2)
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 기간 중 품목 \
    내역이 없는 달이 있음: 기간 부족; 보고 월에만 제시
    effective_weight
    = 지표에서 종합 점수까지 정규화한 가중치의 곱
    ? 점수가 있는 협력관계 없음: 자료 없음; 협력관계마다 다른 가중치(유리한 가중): 비교 불가; 한 묶음의 가중치 합이 0: 분모 0; 실효 가중치의 합은 1
    eigenvector_centrality
    = A x = lambda_max x, x >= 0, 유클리드 노름 1
    ? 연결 없음: 분모 0; 연결되지 않은 네트워크: 비교 불가(pagerank를 참고); 단순 거듭제곱법은 \
    이분 그래프에서 진동하므로 정확히 풀거나 항등행렬만큼 이동; 기록이 없는 층: 자료 없음
    exchange_events
    = 개최된(held) 행사 수, status=는 계획, 취소, 연기된 행사를 구분
    ? 해당 도시의 교류 기록 없음: 자료 없음; 기록 범위 안에서 행사가 없는 달은 0; 다자 행사의 각 \
    쌍은 1/C(k,2)로 산입
    export_similarity
    = 100 * sum_p min(s_ap, s_bp), s = a와 b의 수출 중 품목 p의 비중
    ? 어느 한쪽 총액이 0: 분모 0; 품목 내역 없음: 자료 없음; 기간 중 품목 내역이 없는 달이 있음: \
    기간 부족
    export_value
    ? 기록 없음: 자료 없음; 빈 값: 미보고; 환율 없음: 자료 없음; FOB와 CIF 혼재: 비교 불가; 기간 \
    중 빠진 달이 있음: 기간 부족
    export_yoy
    ? X_(t-12) = 0: 분모 0; t-12월 없음: 기간 부족; 한 달은 FOB, 다른 달은 CIF: 비교 불가; X_t \
    없음: 자료 없음
    favourability
    ? f + u = 0: 분모 0; 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; f: 논조 > +1, u: \
    논조 < -1; 윌슨 구간; 보고 월에만 제시
    field_share
    = 한 유형의 개최 행사 / 개최 행사
    ? 개최된 행사 없음: 분모 0; 해당 기간의 기록 없음: 자료 없음; 윌슨 구간; 보고 월에만 제시
    follow_through_rate
    = 개최된 행사 수 / 도래한 행사 수(start_date가 월말 이전인 개최, 계획, 취소, 연기 행사)
    ? 기한이 도래한 것이 없음: 분모 0; 아직 도래하지 않은 행사는 산입하지 않음; 윌슨 구간
    fractional_counting
    = k개 도시의 행사는 C(k,2)개 쌍마다 1/C(k,2), 합계에 1을 더함; 방문 도시끼리의 쌍은 방향마다 그 절반
    ? k < 2: 비교 불가(쌍 없음); 주최 도시를 포함하여 도시마다 한 번씩 셈
    funding_diversification
    = 1 - 모든 출처에 대한 s_i^2의 합, s_i = funding_total 중 출처 i의 비중
    ? 재원 없음: 분모 0; 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: 기간 \
    부족; 환율 없음: 자료 없음
    funding_external
    = 종류가 보조금(grant), 후원금(sponsorship), 현물(in_kind)인 amount의 합
    ? funding_total과 같음: 자료 없음; 기간 부족
    funding_leverage
    ? 시 재원 없음: 분모 0; funding_total과 같음: 자료 없음, 기간 부족
    funding_municipal
    = 종류가 시 재원(municipal)인 amount의 합
    ? funding_total과 같음: 자료 없음; 기간 부족
    funding_sources
    = 서로 다른 재원 출처의 수
    ? 재원 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: 기간 부족
    funding_total
    = amount의 합
    ? 재원 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: 기간 부족; 환율 \
    없음: 자료 없음
    growth_contribution
    = 100 * (V_i,t - V_i,t-12) / V_총액,t-12
    ? V_총액,t-12 = 0: 분모 0; 1년 전 총액 없음: 기간 부족; 부분 값이 없음: 미보고; 다른 평가 \
    방식: 비교 불가; 보고 월에만 제시
    grubel_lloyd
    ? 합계 = 0: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 단순 평균이 아닌 \
    교역액 가중; 보고 월에만 제시
    grubel_lloyd_adjusted
    ? 일방향 교역: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 이견이 \
    있으므로 grubel_lloyd와 함께 제시; 보고 월에만 제시
    grubel_lloyd_product
    ? X_i + M_i = 0: 분모 0(평균에서 제외); 총액만 있음: 자료 없음; 보고 월에만 12개월 기준으로 \
    제시
    harmonic_closeness
    = 다른 도시에 대한 1/d의 합 / (N - 1), 1/무한대 = 0
    ? N = 1: 분모 0; 연결되지 않은 네트워크에 적합; 기록이 없는 층: 자료 없음
    hdi_worked_model
    = LE = min((x - 20)/65, 1); Edu = (min(EYS, 18)/18, min(MYS, 15)/15)의 평균; Inc = (ln \
    min(GNI, 75000) - ln 100)/(ln 75000 - ln 100); (LE * Edu * Inc)^(1/3)
    ? 구성 요소 누락: 미보고; 로그를 취하기 전에 상한 적용
    impact_controlled_its
    = 대상의 b2 - 나머지의 b2 평균, impact_its와 같은 방식
    ? 비교 협력관계 없음: 자료 없음; 전후 어느 한쪽이 12개월 미만: 기간 부족; 협약 체결 월의 값 \
    없음: 자료 없음
    impact_did
    = (T1 - T0) - (C1 - C0), 로그이면 100 * (exp(b) - 1)
    ? 비교 협력관계 없음: 자료 없음; 이전 추세가 평행하지 않음: 비교 불가; 전후 어느 한쪽이 \
    12개월 미만: 기간 부족; 협약 체결 월의 값 없음: 자료 없음
    impact_its
    = y = b0 + b1 t + b2 D + b3 (t - t0) D + 연간 조화 항 2개의 b2
    ? 전후 어느 한쪽이 12개월 미만: 기간 부족; 협약 체결 월의 값 없음: 자료 없음; 유한한 적합 \
    결과 없음: 비교 불가
    impact_synthetic_control
    = norm(Y1_pre - Y0_pre w)를 최소로 하는 심플렉스의 w, 이후 기간 Y1 - Y0 w의 평균
    ? 이전 기간의 적합도 부족: 비교 불가; 비교 협력관계 없음: 자료 없음; 전후 어느 한쪽이 12개월 \
    미만: 기간 부족
    impact_synthetic_did
    = tau = (-omega, 1/N1)' Y (-lambda, 1/T1), 대상과 월에 심플렉스 가중치 적용
    ? 비교 협력관계 5개 미만 또는 전후 어느 한쪽이 12개월 미만: 기간 부족; 협약 체결 월의 값 \
    없음: 자료 없음
    import_value
    ? 기록 없음: 자료 없음; 빈 값: 미보고; 환율 없음: 자료 없음; FOB와 CIF 혼재: 비교 불가; 기간 \
    중 빠진 달이 있음: 기간 부족
    import_yoy
    ? M_(t-12) = 0: 분모 0; t-12월 없음: 기간 부족; 한 달은 FOB, 다른 달은 CIF: 비교 불가; M_t \
    없음: 자료 없음
    imputation
    = 기본은 대체하지 않음; 설정에 따라 단위들의 평균 또는 중앙값, 소속 집단의 평균, 단위의 직전 값
    ? 값이 없는 집단 등 대체할 근거 없음: 자료 없음; 대체한 값은 자료 확보율을 높이지 않음; 대체 비중과 대체하지 않은 순위를 함께 제시
    index_contribution
    = 산술: w_q I_q / 종합 점수; 기하: w_q ln(I_q) / ln(종합 점수), [0,1] 척도; 조화: (w_q / I_q) / (1 / 종합 점수)
    ? 부문 또는 종합 점수 없음: 자료 없음; 종합 점수 = 0(산술) 또는 = 1(기하): 분모 0; 기여의 합은 1
    index_coverage
    = 자료가 있는 지표의 실효 가중치 비중
    ? 설정에 지수가 없음: 자료 없음; 기준(2/3) 미만이면 점수를 비움; 가중치가 따로 있는 협력관계는 동일 가중치로 확보율을 계산
    intra_network_trade_intensity
    = intra_network_trade_share / (세계 수출 중 네트워크의 비중)
    ? 세계 총액 없음: 자료 없음; 세계 비중 = 0: 분모 0; intra_network_trade_share를 산출할 수 \
    없을 때 같은 사유로 산출 불가
    intra_network_trade_share
    = 구성 도시 a, b 간 X_ab의 합 / 구성 도시 a의 X_a(세계) 합
    ? 대세계 총액이 없는 구성 도시가 있음: 자료 없음, 자료 확보율은 총액이 있는 도시의 비중; 합계 \
    = 0: 분모 0; 내부 교역이 대세계 교역보다 큼: 비교 불가
    investment_amount
    = 종류가 합작 사업(joint_venture)과 투자(investment)인 amount의 합, 집계 도시 = from, 상대 \
    도시 = to
    ? 투자 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: 기간 부족; 환율 \
    없음: 자료 없음
    investment_deals
    = 모든 종류의 기록 수
    ? 투자 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: 기간 부족
    investment_direction_balance
    = investment_amount에 대한 1 - abs(out - in) / (out + in)
    ? 둘 다 0: 분모 0; 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: 기간 \
    부족; 환율 없음: 자료 없음
    investment_jobs
    = jobs의 합
    ? 모든 칸이 비어 있음: 미보고; 일부 칸이 비어 있음: 알려진 값의 합, 자료 확보율 < 1; 표 없음: \
    자료 없음; 기간의 시작이 최초 기록보다 앞섬: 기간 부족
    investment_sector_diversity
    = exp(-sum p_i ln p_i), p_i = 모든 종류의 금액 중 산업 i의 비중(힐 수 q = 1)
    ? 금액 합계 = 0: 분모 0; 표가 없거나 최초 기록 이전: 자료 없음; 기간의 시작이 그보다 앞섬: \
    기간 부족; 환율 없음: 자료 없음
    jan_feb_yoy
    = 100 * ((V_1월 + V_2월) / (전년 V_1월 + V_2월) - 1), 2월부터 12월까지의 보고서에 제시
    ? 네 달 중 빠진 달이 있음: 기간 부족; 이전 합계 = 0: 분모 0; 해당 연도의 두 달 모두 기록 \
    없음: 자료 없음
    janis_fadner
    = f > u: (f^2 - f u) / (r t); f < u: (f u - u^2) / (r t); f = u: 0; r = f + u + n, \
    보고서에서는 t = r
    ? 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; 산식에서 r t = 0: 분모 0; f: 논조 > \
    +1, u: 논조 < -1, n: 나머지
    janis_fadner_short
    ? f + u = 0: 분모 0; 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; 중립 기사는 \
    반영하지 않음; 보고 월에만 제시
    joint_media_pieces
    = joint = true인 기사, 도시 쌍마다 한 번, 두 도시가 모두 나오면 그 쌍에만
    ? 출처에 joint 열이 없음: 미보고; 출처 없음: 자료 없음; 기간의 시작이 최초 기록보다 앞섬: \
    기간 부족
    joint_media_share
    = joint_media_pieces / joint 값을 아는 기사
    ? 기사 없음: 분모 0; joint 열이 없거나 값이 전혀 없음: 미보고; 윌슨 구간
    journalist_visits
    = 유형이 기자단(journalist)인 개최 행사
    ? 해당 도시의 교류 기록 없음: 자료 없음; 기간의 시작이 최초 기록보다 앞섬: 기간 부족; 기록 \
    범위 안에서 방문이 없는 달은 0
    mazziotta_pareto
    = z를 평균 100, 표준편차 10으로 변환; MPI = M - S * cv = M (1 - cv^2), 불균형에 대한 감점; 낮을수록 좋은 지수는 M (1 \
    + cv^2); 표준편차는 모두 n으로 나눔
    ? 지표의 표준편차 = 0: 분모 0; 값 없음: 자료 없음; n - 1로 나누면(Compind) 값이 달라짐
    mazziotta_pareto_adjusted
    = z 대신 70 + 60 (x - g0) / (g1 - g0)에 적용한 mazziotta_pareto
    ? g1 <= g0: 구조의 오류; 값 없음: 자료 없음
    mean_tone
    = 논조의 합 / 논조가 있는 기사 수
    ? 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; 기간의 시작이 최초 기록보다 앞섬: 기간 \
    부족; 통상의 값은 -10..10
    median_hours_to_correction
    = corrected - flagged의 카플란-마이어 중앙값, 정정되지 않은 기사는 월말에 중도절단
    ? 표시된 기사 없음: 자료 없음; 출처에 flagged 열이 없음: 미보고; 중앙값에 이르지 못함: 기간 \
    부족; 표시 전에 정정된 기사: 제외
    median_tone
    = 논조의 중앙값(n이 짝수이면 가운데 두 값의 평균)
    ? 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; 기간의 시작이 최초 기록보다 앞섬: 기간 \
    부족; 보고 월에만 제시
    minimum_detectable_effect
    = 2.8 * SE, 로그이면 100 * (exp(2.8 * SE) - 1)
    ? 표준오차 없음: 자료 없음; 추정치 없음: 그 사유
    mirror_discrepancy
    = 2 * abs(X_ab - M_ba) / (X_ab + M_ba), X_ab = a가 집계한 수출, M_ba = b가 집계한 수입
    ? 상대 도시의 보고 없음: 자료 없음; 둘 다 0: 분모 0; 집계 수준이 다름: 비교 불가; CIF와 FOB의 \
    차이만으로 약 5~10% 발생; 보고 월에만 제시
    misinformation_rate
    = 허위 정보로 표시된 기사 / 표시 여부를 아는 기사, 게재 월 기준
    ? 기사 없음: 분모 0; 출처에 flagged 열이 없음: 미보고; 윌슨 구간
    months_since_last_event
    = 보고 월 - 마지막으로 개최된 행사의 월
    ? 개최된 행사의 기록 없음: 자료 없음
    multilateral_cities
    = k >= 3인 개최 행사의 서로 다른 도시 수
    ? 네트워크의 교류 기록 없음: 자료 없음
    multilateral_countries
    = k >= 3인 개최 행사의 서로 다른 국가 수
    ? 네트워크의 교류 기록 없음: 자료 없음
    multilateral_events
    = 도시 수 k >= 3인 개최 행사, 각 한 번씩
    ? 네트워크의 교류 기록 없음: 자료 없음
    mutual_dyads
    = 양방향으로 연결된 쌍
    ? 기록이 없는 층: 자료 없음
    net_sentiment
    ? 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; f: 논조 > +1, u: 논조 < -1, n: 나머지
    network_clustering
    = 모든 도시에 대한 2 * 삼각형 수 / (k (k - 1))의 평균, k < 2인 도시는 0
    ? N = 0: 분모 0; 개별 도시의 값은 subject=도시로 제시; 기록이 없는 층: 자료 없음
    network_components
    = 고립된 도시를 포함한 약한 연결 성분의 수
    ? 기록이 없는 층: 자료 없음
    network_density
    = 방향 L / (N(N-1)), 무방향 2L / (N(N-1))
    ? N < 2: 분모 0; 같은 도시 구성일 때에만 비교: 그렇지 않으면 비교 불가; 기록이 없는 층: 자료 \
    없음
    normalise_distance
    = 방향 1: x / max; 방향 -1: min / x
    ? max = 0이거나 방향 -1에서 x = 0: 분모 0; 음수 x: 비교 불가; 값 없음: 자료 없음; 간격 척도(섭씨, 화씨)에 따라 달라짐
    normalise_goalposts
    = (x - g0) / (g1 - g0)를 0과 1 사이로 제한; 방향 -1: 1에서 뺀 값; 로그: x를 제한한 뒤 x, g0, g1의 ln
    ? g1 <= g0: 설정 오류; 로그에서 g0 <= 0: 오류; 기준점 없음: 자료 없음; 기본값
    normalise_minmax
    = 단위들에 대하여 (x - min) / (max - min); 방향 -1: (max - x) / (max - min)
    ? max = min: 분모 0; 값 없음: 자료 없음; 기간이나 단위가 더해지면 달라지므로 시계열에는 쓰지 않음
    normalise_percentile_rank
    = 100 * r / n, r = 방향을 반영한 오름차순 순위, 동순위는 낮은 쪽 순위
    ? 값 없음: 자료 없음; normalise_rank와는 다른 규칙
    normalise_rank
    = (r - 1) / (n - 1), r = 방향을 반영한 오름차순 순위, 동순위는 낮은 쪽 순위
    ? n = 1이거나 모두 같음: 분모 0; 값 없음: 자료 없음; 거리가 사라짐
    normalise_zscore
    = (x - 평균) / 표준편차(n - 1); 방향 -1: 부호를 바꿈
    ? 표준편차 = 0: 분모 0; 값 없음: 자료 없음; 음수가 나오므로 aggregate_arithmetic에만 사용
    normalised_trade_balance
    ? X + M = 0: 분모 0(0으로 보지 않음); 수출과 수입 중 하나가 없음: 미보고; 기간 중 빠진 달이 \
    있음: 기간 부족; 수출 또는 수입이 음수: 비교 불가
    null_dyads
    = 연결되지 않은 쌍
    ? 기록이 없는 층: 자료 없음; 세 값의 합은 C(N,2)
    outlet_diversity_q0
    = 서로 다른 매체 수(힐 수 q = 0)
    ? 출처 없음: 자료 없음; 기록 범위 안의 달에 기사 없음: 0; n이 클수록 커지므로 같은 길이의 \
    기간끼리 비교
    outlet_diversity_q1
    ? 기사 없음: 분모 0; 출처 없음: 자료 없음
    outlet_diversity_q2
    ? 기사 없음: 분모 0; 출처 없음: 자료 없음; 보고 월에만 제시
    outlet_evenness
    = H / ln S, S = 관측된 매체 수
    ? S <= 1: 분모 0; 출처 없음: 자료 없음
    outlet_hhi
    = 모든 매체에 대한 p_i^2의 합
    ? 기사 없음: 분모 0; 출처 없음: 자료 없음; 보고 월에만 제시
    outlier_treatment
    = abs(왜도) > 2이고 첨도 > 3.5이면 최대 5개 값을 윈저화하고, 그래도 충족하지 못하면 원래 값에 ln(x - min + (max - min) / \
    100)
    ? 값 없음: 자료 없음; 값이 4개 미만: 기간 부족; 일정한 열은 그대로 둠; 바뀐 값은 모두 밝힘
    outranking_kemeny
    = e_jk = j를 k보다 앞세우는 가중치의 합 + 동률의 절반; 지지가 가장 큰 순열
    ? 모든 값을 갖춘 단위 없음: 자료 없음; 10개 초과: 비교 불가; 동률이면 승자가 여럿: 모두 세고 열 개까지 밝히며, 순위는 그중 가장 앞선 자리
    pagerank
    = x = (1 - d)/N + d P x, d = 0.85, 나가는 연결이 없는 도시는 고르게 배분
    ? N = 0: 분모 0; 합이 1; 방향이 없는 가중치; 기록이 없는 층: 자료 없음
    participant_days
    = participants * (end_date - start_date + 1)의 합
    ? end_date 없음: 하루; participants 칸이 비어 있음: 미보고, 자료 확보율은 participants와 같음
    participants
    = 개최된 행사의 participants 합
    ? 모든 칸이 비어 있음: 미보고; 일부 칸이 비어 있음: 알려진 값의 합, 자료 확보율 = 값이 있는 \
    행사의 비중
    participants_delivery
    = participants의 합 / planned_participants의 합, 둘 다 있는 개최 행사 대상
    ? 둘 다 있는 행사 없음: 미보고; 계획 합계 = 0: 분모 0; 해당 기간의 기록 없음: 자료 없음; \
    기간의 시작이 최초 기록보다 앞섬: 기간 부족
    partner_hhi
    = 모든 상대에 대한 s_b^2의 합, s_b = 고정된 상대 목록과의 교역 중 상대 b의 비중
    ? 교역 없음: 분모 0; 목록의 협력 도시 중 자료가 없는 곳이 있음: 미보고, 자료 확보율 < 1; \
    상대별 집계 수준이 다름: 비교 불가
    partner_hhi_normalised
    = (H - 1/n) / (1 - 1/n), n = 고정된 목록의 상대 수
    ? n = 1: 분모 0; 그 밖에는 partner_hhi와 같음
    partner_share
    = X_ab / X_a(세계), flow=import: M_ab / M_a(세계)
    ? 대세계 총액 없음: 자료 없음(목록에 있는 상대의 합계로 대신하지 않음); 대세계 총액 = 0: 분모 \
    0; 분자와 집계 수준이나 평가 방식이 다름 또는 부분이 전체보다 큼: 비교 불가; 기간 중 빠진 \
    달이 있음: 기간 부족
    partnership_index
    = 100 * 설정의 규칙과 가중치에 따른 부문 점수의 평균
    ? 자료가 있는 지표의 가중치가 기준(2/3) 미만: 자료 없음; 자료 확보율 = index_coverage; rank_low, rank_high와 자료 확보율 \
    없이는 표시하지 않음
    partnership_rank
    = 1 + partnership_index가 더 높은 협력관계의 수(동순위는 낮은 쪽 순위)
    ? 점수 없음: 자료 없음; 점수가 있는 협력관계만 순위를 매김; 순위를 밝히지 않음(협력관계 5개 미만 또는 league_table: false): 비교 불가
    pillar_score
    = 100 * 한 부문의 정규화한 지표의 평균
    ? 부문의 자료 확보율이 기준(2/3) 미만: 자료 없음; 자료 확보율 = 자료가 있는 가중치의 비중
    placebo_p_value
    = rmspe_ratio(또는 효과의 절댓값) 기준 대상의 순위 / 전체 수
    ? 비교 협력관계 10개 미만: 기간 부족; 추정치 없음: 그 사유
    practice_adoption_rate
    ? 공유한 사례 없음: 분모 0; 표 없음: 자료 없음; 윌슨 구간; 최근 사례는 앞으로 채택될 수 있음
    practice_direction_balance
    = practices_shared에 대한 1 - abs(out - in) / (out + in)
    ? 양방향 모두 없음: 분모 0; 표 없음: 자료 없음; 기간의 시작이 최초 행보다 앞섬: 기간 부족
    practice_theme_breadth
    = 공유한 우수 사례의 서로 다른 주제 수
    ? 우수 사례 표 없음: 자료 없음; 기간의 시작이 최초 행보다 앞섬: 기간 부족; 기록 범위 안에서 \
    공유한 사례 없음: 0
    practices_adopted
    = 채택(adopted) 단계에 이른 우수 사례
    ? 우수 사례 표 없음: 자료 없음
    practices_piloted
    = 시범(piloted) 단계 이상에 이른 우수 사례
    ? 우수 사례 표 없음: 자료 없음
    practices_shared
    = 공유(shared) 단계 이상에 이른 우수 사례(from, to, title이 서로 다른 것)
    ? 우수 사례 표 없음: 자료 없음
    pre_post_change
    = 100 * (이후 평균 / 이전 평균 - 1)
    ? 이전 평균 = 0: 분모 0; 전후 어느 한쪽이 12개월 미만: 기간 부족; 비교 집단이 있는 설계의 \
    추정치 없음: 비교 불가
    press_visit_articles
    = press_visit 값이 있는 기사
    ? 출처에 press_visit 열이 없음: 미보고; 출처 없음: 자료 없음; 기간의 시작이 최초 기록보다 \
    앞섬: 기간 부족
    press_visit_yield_share
    = 기사가 하나 이상 있는 기자단 방문 / journalist_visits
    ? 방문 없음: 분모 0; press_visit 열이 있는 출처 없음: 미보고; 해당 도시의 기록 없음: 자료 \
    없음; 기간의 시작이 최초 기록보다 앞섬: 기간 부족; 윌슨 구간; 최근 방문은 앞으로 보도로 \
    이어질 수 있음
    product_entropy
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 기간 중 품목 \
    내역이 없는 달이 있음: 기간 부족; 보고 월에만 제시; 최댓값은 ln n
    product_evenness
    = product_entropy / ln n, n = 해당 hs_level에서 가능한 품목 수
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 기간 중 품목 \
    내역이 없는 달이 있음: 기간 부족; 보고 월에만 제시; n = 96개 류(類)
    product_hhi
    = 모든 품목에 대한 s_i^2의 합, s_i = 한 hs_level에서 품목 i의 비중
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 기간 중 품목 내역이 없는 달이 있음: 기간 부족; \
    음수인 류(類)가 있음: 비교 불가; 실제 최솟값은 1/n
    product_hhi_normalised
    = (H - 1/n) / (1 - 1/n), n = 해당 hs_level에서 가능한 품목 수
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 기간 중 품목 \
    내역이 없는 달이 있음: 기간 부족; 보고 월에만 제시; n = 96개 류(類)로 고정
    product_share
    ? V = 0: 분모 0; 부분이 전체보다 큼: 비교 불가; 총액만 있음: 행 없음; 보고 월에만 12개월 \
    기준으로 제시
    product_top_share
    = 가장 큰 s_i 5개의 합
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 기간 중 품목 \
    내역이 없는 달이 있음: 기간 부족; 보고 월에만 제시; 품목 5개 미만: 1
    rank_high
    = 몬테카를로 추출에서 순위의 95번째 백분위수(최근접 순위)
    ? 점수 없는 단위: 자료 없음; 순위를 밝히지 않음(협력관계 5개 미만 또는 league_table: false): 비교 불가
    rank_kendall_tau_b
    = (P - Q) / sqrt((P + Q + T_x)(P + Q + T_y)), factor로 표시한 대안의 순위와 비교; 해당 선택만 바꾼 대안들의 평균(다른 \
    정규화; 4분의 1 이내로 바꾼 가중치 200조; 다른 평균; 지표 하나씩 제외); previous는 전월 순위
    ? 점수가 있는 단위(previous는 두 달 모두) 없음: 자료 없음; 단위 3개 미만: 기간 부족; 순위가 일정함: 분모 0
    rank_low
    = 몬테카를로 추출에서 순위의 5번째 백분위수(최근접 순위)
    ? 점수 없는 단위: 자료 없음; 순위를 밝히지 않음(협력관계 5개 미만 또는 league_table: false): 비교 불가
    rank_median
    = 몬테카를로 추출에서 순위의 중앙값(최근접 순위)
    ? 점수 없는 단위: 자료 없음; 순위를 밝히지 않음(협력관계 5개 미만 또는 league_table: false): 비교 불가
    rank_spearman
    = factor로 표시한 대안과의 평균 순위 피어슨 상관계수; 해당 선택만 바꾼 대안들의 평균(다른 정규화; 4분의 1 이내로 바꾼 가중치 200조; 다른 평균; \
    지표 하나씩 제외); previous는 전월 순위
    ? 점수가 있는 단위(previous는 두 달 모두) 없음: 자료 없음; 단위 3개 미만: 기간 부족; 순위가 일정함: 분모 0
    rank_top_k_probability
    = 순위가 3 이내인 추출의 비중(순위 <= 3)
    ? 점수 없는 단위: 자료 없음; 점수가 있는 단위 4개 미만: 비교 불가; 순위를 밝히지 않음(협력관계 5개 미만 또는 league_table: false): \
    비교 불가
    rca
    = (x_ij / X_i) / (x_wj / X_w), 품목 j, 집계 도시 i, 세계 w
    ? X_i = 0, x_wj = 0 또는 X_w = 0: 분모 0; 세계 총액 없음: 자료 없음; x_wj > 0이고 x_ij = \
    0이면 0; 기간 중 품목 내역이 없는 달이 있음: 기간 부족
    reach_weighted_tone
    = reach * 논조의 합 / reach의 합, 둘 다 있는 기사 대상
    ? 기사 없음: 자료 없음; 둘 다 있는 기사 없음: 미보고; reach 합계 = 0: 분모 0; 기간의 시작이 \
    최초 기록보다 앞섬: 기간 부족
    real_turnover
    = V_t / (P_t / 100), P = reference/에 있는 디플레이터
    ? 해당 월의 디플레이터 없음: 자료 없음; P = 0: 분모 0; 기간 중 빠진 달이 있음: 기간 부족
    reciprocity
    = 상호 연결된 방향 연결 / 전체 방향 연결(자기 연결 제외)
    ? 연결 없음: 분모 0; 기록이 없는 층: 자료 없음
    reciprocity_rho
    ? 완전 그래프(a = 1) 또는 연결 없음: 분모 0; 0보다 크면 우연보다 높음; 기록이 없는 층: 자료 \
    없음
    repeat_event_share
    = follow_up_of가 있는 개최 행사 / 개최 행사
    ? 개최된 행사 없음: 분모 0; 해당 기간의 기록 없음: 자료 없음; 기간의 시작이 최초 기록보다 \
    앞섬: 기간 부족; 윌슨 구간
    rmspe_ratio
    = 이후 / 이전의 평균 제곱근 차이
    ? 이전 RMSPE = 0: 분모 0; 합성 통제 없음: 그 사유
    rolling_12m_turnover
    = S_t = V_(t-k)의 합, k = 0..11
    ? 12개월 중 빠진 달이 있음: 기간 부족; 수출과 수입 중 하나가 없는 달이 있음: 미보고; 기간 중 \
    평가 방식이 바뀜: 비교 불가; 기록 없음: 자료 없음
    rolling_12m_yoy
    ? 온전한 달이 24개월 미만: 기간 부족; S_(t-12) = 0: 분모 0; 평가 방식이 바뀜: 비교 불가; \
    전환점보다 약 6개월 늦게 나타남
    rsca
    ? rca를 산출할 수 없을 때 같은 사유로 산출 불가; 1에는 이르지 않음
    seasonal_strength
    ? Var(S + R) = 0: 분모 0; 36개월 미만 또는 중간에 빠진 달이 있음: 기간 부족; \
    seasonally_adjusted_turnover와 같음: 비교 불가; 보고 월에만 제시
    seasonally_adjusted_mom
    ? seasonally_adjusted_turnover와 같음: 기간 부족; 비교 불가; 조정된 월 값이 0 이하: 비교 \
    불가; 보고 월에만 제시
    seasonally_adjusted_turnover
    = exp(ln y - S), S = ln y의 STL 계절 성분, 0인 달이 있으면 y - S
    ? 36개월 미만: 기간 부족; 시계열 중간에 빠진 달이 있음: 기간 부족; 12개월 중 0인 달이 1개월 \
    초과, 음수인 달 또는 다른 평가 방식: 비교 불가; 계절성이 약하거나 불안정하여 우연과 구별되지 \
    않음: 비교 불가(조정하지 않음); 보고 월에만 제시
    sentiment_log_ratio
    ? 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; f = u = 0이고 중립 기사가 있으면 0; \
    보고 월에만 제시
    share_of_voice
    = n_상대 / 고정된 비교 목록(관리 대상 협력 도시 전체)의 n 합
    ? 합계 = 0: 분모 0; 해당 측과 월을 다루는 출처 없음: 자료 없음; 기간의 시작이 최초 기록보다 \
    앞섬: 기간 부족; 윌슨 구간
    sobol_first_order
    = S_i = (f(B) (f(A_Bi) - f(A)))의 평균 / V, f = 평균 순위 변동
    ? 점수가 있는 단위 없음: 자료 없음; V = 0(어떤 선택도 순위를 바꾸지 않음): 분모 0; n이 작으면 음수가 될 수 있음: 부트스트랩 구간; 1을 넘는 \
    추정은 잡음이므로 1로 표시
    sobol_total
    = S_Ti = (f(A) - f(A_Bi))^2의 평균 / (2 V), f = 평균 순위 변동
    ? 점수가 있는 단위 없음: 자료 없음; V = 0(어떤 선택도 순위를 바꾸지 않음): 분모 0; 극한에서 S_Ti >= S_i; 부트스트랩 구간
    strength
    = 도시의 연결 가중치 합
    ? 기록이 없는 층: 자료 없음; 고립된 도시: 0
    target_actual
    = 누계 목표: 기간 중 현재까지 월별 지표의 합, 수준 목표: 기간 중 최근 값
    ? 기간이 시작되지 않음: 기간 부족; 값이 없는 달이 있음(누계): 알려진 값의 합과 자료 확보율; \
    값이 전혀 없음: 자료 없음
    target_expected
    = 누계 목표: 목표 * m/M, 수준 목표: 기준값 + (목표 - 기준값) * m/M, m = 전체 M개월 중 경과한 \
    개월 수
    ? 기간이 끝나기 전 기준값이 없는 수준 목표: 미보고; 기간이 시작되지 않음: 기간 부족
    target_gap
    ? 어느 하나가 없음: 그 사유(미보고, 자료 없음 또는 기간 부족)
    target_progress
    = 누계 목표: 실적 / 목표, 수준 목표: (실적 - 기준값) / (목표 - 기준값)
    ? 목표 = 0 또는 목표 = 기준값: 분모 0; 실적 없음: target_actual의 사유; 기준값이 없는 수준 \
    목표: 미보고
    targets_on_track
    = 진행 중이거나 이번 달에 끝난 목표 중 sign * target_gap >= 0인 것, 목표 < 기준값이면 sign = \
    -1, 그 밖에는 +1
    ? 목표 표 없음: 자료 없음; 차이를 산출하지 못한 목표는 세지 않음
    targets_on_track_share
    = targets_on_track / target_gap이 있고 판정이 가능한 목표
    ? 차이를 산출한 목표 없음: 분모 0; 자료 확보율 = 판정한 목표의 비중; 목표 표 없음: 자료 없음; \
    윌슨 구간
    tone_dispersion
    = 논조의 표본 표준편차(n - 1)
    ? 논조 값 2개 미만: 기간 부족; 기사 없음: 자료 없음; 논조가 있는 기사 없음: 미보고; 기간의 \
    시작이 최초 기록보다 앞섬: 기간 부족; 보고 월에만 제시
    tone_gap
    = B에 대한 A의 mean_tone - A에 대한 B의 mean_tone
    ? 한쪽의 평균이 없음: 자료 없음 또는 미보고; 기간의 시작이 최초 기록보다 앞섬: 기간 부족
    trade_balance
    ? 수출과 수입 중 하나가 없음: 미보고; 기록 없음: 자료 없음; 기간 중 빠진 달이 있음: 기간 \
    부족; X가 FOB, M이 CIF이면 운임만큼 낮게 나타남: 비고에 fob_cif를 표시
    trade_complementarity
    = 100 * (1 - sum_k abs(m_jk - x_ik) / 2), x_ik = i의 총수출 중 품목 비중, m_jk = j의 총수입 \
    중 품목 비중
    ? 어느 한쪽 총액이 0: 분모 0; 대세계 품목 내역 없음: 자료 없음; 기간 중 품목 내역이 없는 달이 \
    있음: 기간 부족
    trade_coverage_ratio
    ? M = 0: 분모 0; 수출과 수입 중 하나가 없음: 미보고; 기간 중 빠진 달이 있음: 기간 부족; 수출 \
    또는 수입이 음수: 비교 불가; 보고 월에만 제시
    trade_intensity
    = (X_ij / X_i) / (X_wj / X_w), X_wj = 집계 도시를 포함한 세계의 상대 j 수출
    ? X_i = 0 또는 X_wj = 0: 분모 0; 세계 총액 없음: 자료 없음; 기간 중 빠진 달이 있음: 기간 부족
    trade_intensity_kojima
    ? X_i = 0, M_j = 0 또는 M_w = M_i: 분모 0; 세계 총액 없음: 자료 없음; 기간 중 빠진 달이 있음: \
    기간 부족
    trade_openness
    = (12개월 대세계 X + M) / 같은 지역과 연도의 GDP
    ? GDP 없음: 자료 없음; GDP = 0: 분모 0; 다른 지역의 GDP: 비교 불가; 총액이 없는 달이 있음: \
    기간 부족
    trade_turnover
    = X + M (X = 집계 도시의 상대 도시 수출, M = 집계 도시의 상대 도시 수입)
    ? 수출과 수입 중 하나가 없음: 미보고(X + 0으로 보지 않음); 해당 도시 쌍의 기록 없음: 자료 \
    없음; 환율 없음: 자료 없음; 한 방향에 FOB와 CIF 혼재: 비교 불가
    trend_strength
    ? Var(T + R) = 0: 분모 0; 36개월 미만 또는 중간에 빠진 달이 있음: 기간 부족; \
    seasonally_adjusted_turnover와 같음: 비교 불가; 보고 월에만 제시
    turnover_arc_growth
    ? 둘 다 0: 분모 0; 한쪽 시점의 값이 0: 정확히 +200 또는 -200; t-12월 없음: 기간 부족; 비교 \
    시점의 값이 음수: 비교 불가; 보고 월에만 제시
    turnover_cagr
    = 100 * ((S_t / S_(t-12n))^(1/n) - 1), S = 12개월 합계, n = 자료가 있는 온전한 연수(n >= 2)
    ? 보고 월까지 온전한 달이 36개월 미만: 기간 부족; S_(t-12n) = 0: 분모 0; 평가 방식이 바뀜: \
    비교 불가; 합계가 음수: 비교 불가; 보고 월에만 제시
    turnover_log_growth
    ? V_(t-12) = 0: 분모 0; V_t = 0: 비교 불가(로그를 취할 수 없음); t-12월 없음: 기간 부족; 보고 \
    월에만 제시
    turnover_mom
    = 100 * (V_t / V_(t-1) - 1), V는 계절조정하지 않은 값
    ? V_(t-1) = 0: 분모 0(상한을 두지 않음); t-1월 없음: 기간 부족; 다른 평가 방식: 비교 불가; \
    주로 계절 변동을 반영; 보고 월에만 제시
    turnover_trend_growth
    = 100 * (exp(beta) - 1), beta = 12개월 합계 S_t, S_(t-12), ...에 대한 ln S의 최소제곱 기울기
    ? 합계 3개 미만: 기간 부족; 합계가 0: 비교 불가(로그를 취할 수 없음); 평가 방식이 바뀜: 비교 \
    불가; 보고 월에만 제시
    turnover_trend_stl
    = exp(T), T = ln y의 STL 추세 성분, 0인 달이 있으면 y의 T
    ? 36개월 미만 또는 중간에 빠진 달이 있음: 기간 부족; 12개월 중 0인 달이 1개월 초과, 음수인 달 \
    또는 다른 평가 방식: 비교 불가; 보고 월에만 제시
    turnover_volatility
    = 최근 24개월 turnover_yoy의 표본 표준편차(n - 1)
    ? 증가율 12개 미만: 기간 부족; 알 수 없는 증가율만큼 자료 확보율이 낮아짐; 보고 월에만 제시
    turnover_yoy
    = 100 * (V_t / V_(t-12) - 1), V = 전년 같은 달과 비교하는 trade_turnover
    ? V_(t-12) = 0: 분모 0; t-12월 없음: 기간 부족; 다른 평가 방식: 비교 불가; 1월과 2월: 비고 \
    lunar_new_year
    type_diversity_q1
    = 개최된 행사의 유형별 exp(-sum p_i ln p_i) (힐 수 q = 1)
    ? 행사 없음: 분모 0
    type_evenness
    = H / ln S, H = 개최된 행사의 유형별 엔트로피, S = 고정 목록의 유형 수 12
    ? 행사 없음: 분모 0; 유형 목록이 바뀜: 비교 불가
    uncorrected_after_24h
    = 표시 시점(flagged)부터의 카플란-마이어 S(24 h)
    ? 표시된 기사 없음: 자료 없음; 출처에 flagged 열이 없음: 미보고; 24시간 이상 추적한 기사 \
    없음: 기간 부족; 표시 전에 정정된 기사: 제외; 보고 월에만 제시
    uncorrected_after_7d
    = 표시 시점(flagged)부터의 카플란-마이어 S(168 h)
    ? 표시된 기사 없음: 자료 없음; 출처에 flagged 열이 없음: 미보고; 7일 이상 추적한 기사 없음: \
    기간 부족; 표시 전에 정정된 기사: 제외
    unctad_concentration
    ? 교역 없음: 분모 0; 총액만 있음: 자료 없음; 음수인 류(類)가 있음: 비교 불가; 기간 중 품목 \
    내역이 없는 달이 있음: 기간 부족; 보고 월에만 제시; n = 96개 류(類); 제곱근을 사용하므로 \
    product_hhi_normalised와 다름
    unctad_diversification
    = 1/2 * sum_i abs(h_ij - h_i), h_ij = j의 품목 비중, h_i = 세계의 품목 비중
    ? 세계 총액 없음: 자료 없음; 어느 한쪽 총액이 0: 분모 0; 기간 중 품목 내역이 없는 달이 있음: \
    기간 부족
    unit_value
    = 금액 / 수량, 품목과 수량 단위별
    ? 수량 = 0: 분모 0; 수량이 비어 있음: 미보고; 단위 혼재: 비교 불가; 기간 중 빠진 달이 있음: \
    기간 부족
    visitor_arrivals
    = visitors의 합, 집계 도시 = from, 상대 도시 = to
    ? 기록 없음: 자료 없음; 빈 칸: 미보고; 기간 중 빠진 달이 있음: 기간 부족
    visitor_balance
    = 상대 도시에서 온 방문객 - 상대 도시로 간 방문객(집계 도시 기준)
    ? 한 방향의 자료가 없음: 자료 없음 또는 미보고; 기간 중 빠진 달이 있음: 기간 부족
    visitor_direction_balance
    ? 둘 다 0: 분모 0; 한 방향의 자료가 없음: 자료 없음 또는 미보고; 기간 중 빠진 달이 있음: 기간 \
    부족
    visitor_nights
    = nights의 합
    ? 기록 없음: 자료 없음; 빈 칸: 미보고; 기간 중 빠진 달이 있음: 기간 부족
    visitor_nights_per_visitor
    = nights의 합 / visitors의 합, 둘 다 있는 기록 대상
    ? 기록 없음: 자료 없음; 둘 다 있는 기록 없음: 미보고; 방문객 합계 = 0: 분모 0
    visitor_spend
    = spend의 합
    ? 기록 없음: 자료 없음; 빈 칸: 미보고; 기간 중 빠진 달이 있음: 기간 부족; 환율 없음: 자료 없음
    visitor_spend_per_visitor
    = spend의 합 / visitors의 합, 둘 다 있는 기록 대상
    ? 기록 없음: 자료 없음; 둘 다 있는 기록 없음: 미보고; 방문객 합계 = 0: 분모 0; 환율 없음: \
    자료 없음
    visitor_yoy
    ? V_(t-12) = 0: 분모 0; 빠진 달이 있음: 기간 부족; 기록이 전혀 없음: 자료 없음; 빈 칸: \
    미보고; 1월 또는 2월 단독: 비고 lunar_new_year
    volume_index_fisher
    = 100 * sqrt(L * P), L = sum p0 q1 / sum p0 q0, P = sum p1 q1 / sum p1 q0, p = 단위 가격, \
    기준 = 전년 같은 달
    ? 두 기간 모두 수량이 있는 품목 없음: 비교 불가; 품목 내역 없음: 자료 없음; 합계 = 0: 분모 0
    weighted_reciprocity
    = i != j에 대한 min(w_ij, w_ji)의 합 / w_ij의 합
    ? 흐름 없음: 분모 0; 기록이 없는 층: 자료 없음
    weights_equal
    = w = 1/Q, 같은 묶음 안에서
    ? 한 단계 안에서 같아도 전체로는 같지 않음: effective_weight 참조; Q = 0: 자료 없음
    weights_pca
    = 고유값이 1 이상이고 분산의 10분의 1을 넘는 주성분을, 설명하는 분산이 5분의 3이 될 때까지 택하여 배리맥스 회전; 적재량이 가장 큰 요인에서 w_i \
    = (l_ij^2 / sum l_j^2) * (Var_j / sum Var), 합이 1이 되도록 조정
    ? 지표 없음: 자료 없음; 지표당 단위가 3개 미만: 기간 부족; 일정한 지표: 분모 0; 가중치는 중요도가 아니라 상관을 나타냄; 요인과 반대로 움직이는 \
    지표를 밝힘
    wilson_interval
    = (p + z^2/2n +- z sqrt(p (1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.959964
    ? n = 0: 분모 0; k = 0이면 하한은 정확히 0, k = n이면 상한은 정확히 1
    years_active_share
    = 행사가 개최된 연수 / 협력 시작 이후 연수(양 끝 포함)
    ? 협력 시작일 없음: 미보고; 기록이 더 늦게 시작됨: 자료 확보율 = 기록이 있는 연수 / 전체 \
    연수; 아직 시작되지 않음: 분모 0; 교류 기록 없음: 자료 없음
    ytd_turnover
    = YTD_t = 1월(또는 fiscal_year_start)부터 t까지 V의 합
    ? 시작 이후 빠진 달이 있음: 기간 부족; 시작 이후 기록 없음: 자료 없음; 수출과 수입 중 하나가 \
    없는 달이 있음: 미보고; 잠정치인 달이 있으면 합계의 상태는 P
    ytd_yoy
    = 100 * (YTD_t / 전년 같은 기간의 합 - 1)
    ? 어느 한쪽에 빠진 달이 있음: 기간 부족; 이전 합계 = 0: 분모 0; 평가 방식이 바뀜: 비교 불가; \
    올해 기록 없음: 자료 없음
    """
}
