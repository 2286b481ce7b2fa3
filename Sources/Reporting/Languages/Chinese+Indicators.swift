extension Chinese {
  /// Names of the indicators, by their slugs.
  package func indicator(_ slug: String) -> String? { Chinese.indicators[slug] }

  private static let indicators: [String: String] = {
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }()

  private static let table = """
    action_budget 行动预算
    action_budget_execution 行动预算执行率
    action_budget_funded_share 行动预算资金到位率
    action_completion_rate 行动完成率
    action_on_time_rate 按期完成率
    actions_done 已完成行动
    actions_done_on_time 按期完成的行动
    actions_dropped 已中止行动
    actions_due 到期行动
    actions_overdue 逾期行动
    actions_overdue_median_days 逾期天数中位数
    agreements_expired 已到期协议
    agreements_expiring_180d 180天内到期协议
    agreements_in_force 有效协议
    agreements_silent 沉寂协议
    agreements_silent_share 沉寂协议占比
    articles_per_press_visit 每次记者访问的报道数
    asymmetric_dyads 单向对
    betweenness 中介中心性
    budget_execution 活动预算执行率
    cities_per_multilateral_event 每次多边活动的城市数
    closeness 接近中心性（沃瑟曼-福斯特）
    contract_amount 合同金额
    correction_rate 30天内更正率
    cost_per_participant_day 每参加人日费用
    coverage_articles 关于对方的报道
    coverage_balance 双方报道平衡度
    coverage_countries 报道国家数
    coverage_cusum 报道量控制图（CUSUM）
    coverage_ewma 报道量控制图（EWMA）
    coverage_languages 报道语言数
    coverage_spike 报道量突增（稳健z值）
    coverage_topics 报道主题数
    degree 度
    degree_centrality 度中心性
    direction_balance 往来平衡度
    effective_products 有效商品数
    eigenvector_centrality 特征向量中心性
    exchange_events 举办的交流活动
    export_value 出口额
    export_yoy 出口同比
    favourability 正面度
    field_share 领域占比
    follow_through_rate 落实率
    funding_diversification 资金来源多元化程度
    funding_external 外部资金
    funding_leverage 市级资金带动倍数
    funding_municipal 市级资金
    funding_sources 资金来源数
    funding_total 到位资金
    growth_contribution 增长贡献
    grubel_lloyd 产业内贸易（格鲁贝尔-劳埃德，综合）
    grubel_lloyd_adjusted 产业内贸易，经失衡调整
    grubel_lloyd_product 单一商品产业内贸易
    harmonic_closeness 调和接近中心性
    impact_controlled_its 效果：有对照的中断时间序列
    impact_did 效果：双重差分
    impact_its 效果：中断时间序列
    impact_synthetic_control 效果：合成控制
    impact_synthetic_did 效果：合成双重差分
    import_value 进口额
    import_yoy 进口同比
    investment_amount 投资额
    investment_deals 项目数
    investment_direction_balance 投资往来平衡度
    investment_jobs 投资带来的就业岗位
    investment_sector_diversity 有效投资领域数
    jan_feb_yoy 1至2月合计同比
    janis_fadner 贾尼斯-法德纳失衡系数（完整式）
    janis_fadner_short 贾尼斯-法德纳系数（简式）
    joint_media_pieces 联合作品
    joint_media_share 联合作品占比
    journalist_visits 记者访问
    mean_tone 平均倾向
    median_hours_to_correction 更正用时中位数
    minimum_detectable_effect 最小可检出效果
    mirror_discrepancy 镜像统计差异
    misinformation_rate 不实信息率
    months_since_last_event 距上次活动月数
    multilateral_cities 多边活动参加城市
    multilateral_countries 多边活动参加国家
    multilateral_events 多边活动
    mutual_dyads 双向对
    net_sentiment 净倾向
    network_clustering 聚类系数
    network_components 连通分量数
    network_density 密度
    normalised_trade_balance 标准化贸易差额
    null_dyads 无联系对
    outlet_diversity_q0 媒体数
    outlet_diversity_q1 有效媒体数（q = 1）
    outlet_diversity_q2 有效媒体数（q = 2）
    outlet_evenness 媒体均匀度（皮埃卢）
    outlet_hhi 媒体集中度（HHI）
    pagerank 网页排名（PageRank）
    participant_days 参加人日
    participants 参加人数
    participants_delivery 计划参加人数完成率
    partner_share 对方占统计方贸易的比重
    placebo_p_value 安慰剂p值
    practice_adoption_rate 经验做法采纳率
    practice_direction_balance 经验做法往来平衡度
    practice_theme_breadth 经验做法主题数
    practices_adopted 已采纳的经验做法
    practices_piloted 已试点的经验做法
    practices_shared 已分享的经验做法
    pre_post_change 签署协议后的变化
    press_visit_articles 记者访问报道
    product_entropy 商品熵（香农）
    product_evenness 商品均匀度（皮埃卢）
    product_hhi 商品集中度（HHI）
    product_hhi_normalised 商品集中度，线性标准化
    product_share 商品占比
    product_top_share 前五大商品占比
    reciprocity 连线互惠度
    reciprocity_rho 经随机校正的互惠度
    repeat_event_share 后续活动占比
    rmspe_ratio RMSPE比
    rolling_12m_turnover 近12个月贸易额
    rolling_12m_yoy 近12个月贸易额同比
    seasonal_strength 季节性强度
    seasonally_adjusted_mom 季节调整后贸易额环比
    seasonally_adjusted_turnover 季节调整后贸易额（STL）
    sentiment_log_ratio 倾向对数比
    share_of_voice 报道份额
    strength 连接强度
    target_actual 目标实际值
    target_expected 目标当前应达值
    target_gap 目标与应达值之差
    target_progress 目标进度
    targets_on_track 进展正常的目标
    targets_on_track_share 进展正常目标占比
    tone_gap 双方倾向差异
    trade_balance 贸易差额
    trade_coverage_ratio 进出口覆盖率
    trade_turnover 贸易额
    trend_strength 趋势强度
    turnover_arc_growth 贸易额中点增长率
    turnover_cagr 贸易额年均复合增长率
    turnover_log_growth 贸易额对数增长率
    turnover_mom 贸易额环比
    turnover_trend_growth 贸易额趋势增长率
    turnover_trend_stl 贸易额趋势（STL）
    turnover_volatility 贸易增长率波动性
    turnover_yoy 贸易额同比
    type_diversity_q1 有效交流类型数
    type_evenness 交流类型均匀度（皮埃卢）
    uncorrected_after_24h 24小时后仍未更正
    uncorrected_after_7d 7天后仍未更正
    unctad_concentration UNCTAD集中度指数
    visitor_arrivals 游客
    visitor_balance 游客往来差额
    visitor_direction_balance 游客往来平衡度
    visitor_nights 过夜数
    visitor_nights_per_visitor 游客人均过夜数
    visitor_spend 游客消费
    visitor_spend_per_visitor 游客人均消费
    visitor_yoy 游客同比
    weighted_reciprocity 加权互惠度
    years_active_share 有活动年份占比
    ytd_turnover 年初累计贸易额
    ytd_yoy 年初累计贸易额同比
    """
}
