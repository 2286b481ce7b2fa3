extension Korean {
  /// Names of the indicators, by their slugs.
  package func indicator(_ slug: String) -> String? { Korean.indicators[slug] }

  private static let indicators: [String: String] = {
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }()

  private static let table = """
    action_budget 사업 예산
    action_budget_execution 사업 예산 집행률
    action_budget_funded_share 사업 예산 재원 확보율
    action_completion_rate 사업 완료율
    action_on_time_rate 기한 내 완료율
    actions_done 완료 사업
    actions_done_on_time 기한 내 완료 사업
    actions_dropped 중단 사업
    actions_due 기한 도래 사업
    actions_overdue 지연 사업
    actions_overdue_median_days 지연 일수 중앙값
    aggregate_arithmetic 집계: 산술평균
    aggregate_generalised_mean 집계: 일반화 평균(멱평균)
    aggregate_geometric 집계: 기하평균
    aggregate_harmonic 집계: 조화평균
    agreements_expired 만료 협약
    agreements_expiring_180d 180일 내 만료 협약
    agreements_in_force 유효 협약
    agreements_silent 휴면 협약
    agreements_silent_share 휴면 협약 비중
    articles_per_press_visit 기자단 방문당 기사 수
    asymmetric_dyads 단방향 쌍
    average_rank_shift 평균 순위 변동
    benefit_of_doubt 가중치: 자체 최적(DEA)
    betweenness 매개 중심성
    bootstrap_interval 부트스트랩 구간
    borda 순위 결합: 보르다 점수
    budget_execution 행사 예산 집행률
    cities_per_multilateral_event 다자 행사당 참가 도시 수
    closeness 근접 중심성(와서먼-파우스트)
    contract_amount 계약액
    copeland 순위 결합: 코플랜드
    correction_rate 30일 내 정정률
    cost_per_participant_day 참가 인일당 비용
    coverage_articles 상대 도시 관련 기사
    coverage_balance 양측 보도 균형
    coverage_countries 보도 국가 수
    coverage_cusum 보도량 관리도(CUSUM)
    coverage_ewma 보도량 관리도(EWMA)
    coverage_languages 보도 언어 수
    coverage_share 전체 모니터링 기사 중 비중
    coverage_spike 보도량 급증(강건 z)
    coverage_topics 보도 주제 수
    cronbach_alpha 내적 일관성(크론바흐 알파)
    degree 연결 정도
    degree_centrality 연결 중심성
    direction_balance 방향 균형
    effective_importance 실효 중요도
    effective_products 유효 품목 수
    effective_weight 실효 가중치
    eigenvector_centrality 고유벡터 중심성
    exchange_events 교류 개최 건수
    export_similarity 수출 유사도(핑거·크라이닌)
    export_value 수출액
    export_yoy 수출 전년 동월 대비
    favourability 호의도
    field_share 분야 비중
    follow_through_rate 이행률
    fractional_counting 다자 행사의 분수 계산
    funding_diversification 재원 다변화도
    funding_external 외부 재원
    funding_leverage 시 재원의 재원 유발 배수
    funding_municipal 시 재원
    funding_sources 재원 출처 수
    funding_total 수령 재원
    growth_contribution 성장 기여도
    grubel_lloyd 산업내 무역(그루벨-로이드, 종합)
    grubel_lloyd_adjusted 산업내 무역, 불균형 조정
    grubel_lloyd_product 품목별 산업내 무역
    harmonic_closeness 조화 근접 중심성
    hdi_worked_model 인간개발지수(계산 예)
    impact_controlled_its 효과: 대조군 중단 시계열
    impact_did 효과: 이중차분
    impact_its 효과: 중단 시계열
    impact_synthetic_control 효과: 합성 통제
    impact_synthetic_did 효과: 합성 이중차분
    import_value 수입액
    import_yoy 수입 전년 동월 대비
    imputation 결측값 대체
    index_contribution 종합 점수 기여도
    index_coverage 종합 점수 자료 확보율
    intra_network_trade_intensity 네트워크 역내 교역 결합도
    intra_network_trade_share 네트워크 역내 교역 비중
    investment_amount 투자액
    investment_deals 거래 건수
    investment_direction_balance 투자 방향 균형도
    investment_jobs 투자 일자리
    investment_sector_diversity 유효 투자 산업 수
    jan_feb_yoy 1·2월 합계 전년 대비
    janis_fadner 재니스-패드너 불균형 계수(전체식)
    janis_fadner_short 재니스-패드너 계수(약식)
    joint_media_pieces 공동 제작물
    joint_media_share 공동 제작물 비중
    journalist_visits 기자단 방문
    mazziotta_pareto 마치오타-파레토 지수
    mazziotta_pareto_adjusted 조정 마치오타-파레토 지수
    mean_tone 평균 논조
    median_hours_to_correction 정정 소요 시간 중앙값
    median_tone 논조 중앙값
    minimum_detectable_effect 최소 탐지 효과
    mirror_discrepancy 거울 통계 격차
    misinformation_rate 허위 정보율
    months_since_last_event 마지막 교류 이후 경과 개월
    multilateral_cities 다자 행사 참가 도시
    multilateral_countries 다자 행사 참가국
    multilateral_events 다자 행사
    mutual_dyads 양방향 쌍
    net_sentiment 순논조
    network_clustering 군집 계수
    network_components 연결 성분 수
    network_density 밀도
    normalise_distance 정규화: 최고값 대비 거리
    normalise_goalposts 정규화: 기준점
    normalise_minmax 정규화: 최소·최대
    normalise_percentile_rank 정규화: 백분위 순위
    normalise_rank 정규화: 순위
    normalise_zscore 정규화: 표준 점수
    normalised_trade_balance 정규화 무역수지
    null_dyads 무연결 쌍
    outlet_diversity_q0 매체 수
    outlet_diversity_q1 유효 매체 수(q = 1)
    outlet_diversity_q2 유효 매체 수(q = 2)
    outlet_evenness 매체 균등도(피엘루)
    outlet_hhi 매체 집중도(HHI)
    outlier_treatment 이상값 처리
    outranking_kemeny 순위 결합: 케메니(콩도르세-케메니-영-르방글리크)
    pagerank 페이지랭크(PageRank)
    participant_days 참가 연인원(인일)
    participants 참가자
    participants_delivery 계획 대비 참가율
    partner_hhi 협력 도시 집중도(HHI)
    partner_hhi_normalised 협력 도시 집중도(선형 정규화)
    partner_share 집계 도시 교역 중 상대 도시 비중
    partnership_index 협력관계 종합 점수
    partnership_rank 협력관계 순위
    pillar_score 부문 점수
    placebo_p_value 위약 p값
    practice_adoption_rate 우수 사례 채택률
    practice_direction_balance 우수 사례 방향 균형도
    practice_theme_breadth 우수 사례 주제 수
    practices_adopted 채택 우수 사례
    practices_piloted 시범 우수 사례
    practices_shared 공유 우수 사례
    pre_post_change 협약 이후 변화
    press_visit_articles 기자단 방문 기사
    press_visit_yield_share 보도로 이어진 기자단 방문 비중
    product_entropy 품목 엔트로피(섀넌)
    product_evenness 품목 균등도(피엘루)
    product_hhi 품목 집중도(HHI)
    product_hhi_normalised 품목 집중도(선형 정규화)
    product_share 품목 비중
    product_top_share 상위 5개 품목 비중
    rank_high 순위 구간 상한
    rank_kendall_tau_b 순위 일치도(켄들 타우 b)
    rank_low 순위 구간 하한
    rank_median 순위 중앙값
    rank_spearman 순위 일치도(스피어먼)
    rank_top_k_probability 3위 이내 확률
    rca 현시비교우위(발라사)
    reach_weighted_tone 도달 수 가중 논조
    real_turnover 실질 교역액
    reciprocity 연결 상호성
    reciprocity_rho 우연 보정 상호성
    repeat_event_share 후속 교류 비중
    rmspe_ratio RMSPE 비율
    rolling_12m_turnover 최근 12개월 교역액
    rolling_12m_yoy 최근 12개월 교역액 전년 대비
    rsca 대칭 현시비교우위
    seasonal_strength 계절성 강도
    seasonally_adjusted_mom 계절조정 교역액 전월 대비
    seasonally_adjusted_turnover 계절조정 교역액(STL)
    sentiment_log_ratio 논조 로그비
    share_of_voice 보도 점유율
    sobol_first_order 민감도: 1차 효과(소볼)
    sobol_total 민감도: 총효과(소볼)
    strength 연결 강도
    target_actual 목표 실적
    target_expected 목표 현재 기대값
    target_gap 목표 기대선과의 차이
    target_progress 목표 진척률
    targets_on_track 정상 추진 목표
    targets_on_track_share 정상 추진 목표 비중
    tone_dispersion 논조 표준편차
    tone_gap 양측 논조 차이
    trade_balance 무역수지
    trade_complementarity 무역 보완도
    trade_coverage_ratio 수출입 비율
    trade_intensity 수출 결합도
    trade_intensity_kojima 수출 결합도(고지마·드라이스데일)
    trade_openness 무역 개방도
    trade_turnover 교역액
    trend_strength 추세 강도
    turnover_arc_growth 교역액 중간점 증가율
    turnover_cagr 교역액 연평균 복합 증가율
    turnover_log_growth 교역액 로그 증가율
    turnover_mom 교역액 전월 대비
    turnover_trend_growth 교역액 추세 증가율
    turnover_trend_stl 교역액 추세(STL)
    turnover_volatility 교역 증가율 변동성
    turnover_yoy 교역액 전년 동월 대비
    type_diversity_q1 유효 교류 유형 수
    type_evenness 교류 유형 균등도(피엘루)
    uncorrected_after_24h 24시간 후 미정정
    uncorrected_after_7d 7일 후 미정정
    unctad_concentration UNCTAD 집중 지수
    unctad_diversification UNCTAD 다각화 지수
    unit_value 단위 가격
    visitor_arrivals 방문객
    visitor_balance 방문객 수지
    visitor_direction_balance 방문객 방향 균형도
    visitor_nights 숙박 일수
    visitor_nights_per_visitor 방문객 1인당 숙박 일수
    visitor_spend 방문객 지출
    visitor_spend_per_visitor 방문객 1인당 지출
    visitor_yoy 방문객 전년 대비
    volume_index_fisher 물량 지수(피셔)
    weighted_reciprocity 가중 상호성
    weights_equal 가중치: 동일
    weights_pca 가중치: 주성분
    wilson_interval 윌슨 점수 구간
    years_active_share 교류가 있었던 해의 비중
    ytd_turnover 연초 이후 누계 교역액
    ytd_yoy 연초 이후 누계 교역액 전년 대비
    """
}
